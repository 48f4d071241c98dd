// A small story for the bench, so that random play of it can be timed. Written for this purpose; nothing in it is real.
VAR trust = 5
VAR money = 10
VAR rounds = 0
VAR ferry = 0
VAR bay = 0

The mayor of Ardle Harbour meets the elder of Skerry Island.
-> table

=== table ===
~ rounds = rounds + 1
{rounds > 8: -> late}
Round {rounds}. Trust stands at {trust}, the purse at {money}.
+ [Offer a ferry] -> offer_ferry
+ [Ask for the bay] -> ask_bay
+ {money > 3} [Pay for a dinner]
    ~ money = money - 3
    ~ trust = trust + 2
    The fish is good. {~Nobody speaks of the winter.|The elder laughs once.|The mayor sings.}
    -> table
+ {trust < 4} [Leave the room] -> walk
+ {ferry > 0 and bay > 0} [Shake hands] -> hands
+ [Wait] -> weather

=== offer_ferry ===
How often should it sail?
+ [Once a week]
    ~ ferry = 1
+ [Every day]
    ~ ferry = 2
    ~ money = money - 2
+ {money > 5} [Twice a day]
    ~ ferry = 3
    ~ money = money - 5
+ [Say nothing more]
    ~ trust = trust - 1
- {ferry > bay: The elder nods.|The elder looks out of the window.}
-> table

=== ask_bay ===
For how long may the boats come?
+ [In spring]
    ~ bay = 1
+ [Half the year]
    ~ bay = 2
    ~ trust = trust - 1
+ {trust > 5} [All year]
    ~ bay = 3
    ~ trust = trust - 2
- {bay > ferry: The island's fishers murmur.|Somebody writes it down.}
-> table

=== weather ===
{shuffle:
    - A storm comes in.
        ~ trust = trust - 1
    - The sun is out.
        ~ trust = trust + 1
    - Fog. The clock ticks.
}
-> table

=== hands ===
They shake hands on {ferry} and {bay}.
+ [Ask home] -> home
+ [Go back to the table] -> table

=== home ===
{ferry + bay > 4 or trust < 3:
    Home says no.
    -> table
- else:
    Home says yes.
    -> END
}

=== walk ===
A chair stays empty.
-> END

=== late ===
The last boat leaves.
-> END
