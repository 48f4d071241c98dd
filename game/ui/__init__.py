"""The screens: a window, a small kit of widgets, and the screens built on it.

Only this package imports pygame. The kit (everything but ``screens``) takes plain values: it must never import the
rules, a session, a view or a scenario (but for the place of the assets).

How a screen is made: subclass ``screen.Screen``, keep the state in attributes, return a tree of widgets from
``build`` and call ``refresh`` after a change. ``app.App`` shows it: ``App().open(MyScreen())``, then ``run``; tests
drive the same app with ``press``, ``click``, ``settle`` and ``shot``, and ``audit.audit`` looks for text that is cut
or covered.
"""
