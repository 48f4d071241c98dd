"""The widgets of the kit. They take plain values and callbacks, and must never know a rule, a view or a scenario."""
