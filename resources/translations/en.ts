<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer match(es)</source>
        <translation>
            <numerusform>%n no longer matches</numerusform>
            <numerusform>%n no longer match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindView</name>
    <message numerus="yes">
        <source>{n} hits in %n document(s)</source>
        <translation>
            <numerusform>{n} hits in %n document</numerusform>
            <numerusform>{n} hits in %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message numerus="yes">
        <source>%n left</source>
        <comment>open numbers of the ledger</comment>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message numerus="yes">
        <source>%n open in this document</source>
        <translation>
            <numerusform>%n open in this document</numerusform>
            <numerusform>%n open in this document</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows copied; export the rest</source>
        <translation>
            <numerusform>The first row copied; export the rest</numerusform>
            <numerusform>The first %n rows copied; export the rest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignOffDialog</name>
    <message numerus="yes">
        <source>%n document(s) not finished: </source>
        <translation>
            <numerusform>%n document not finished: </numerusform>
            <numerusform>%n documents not finished: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message numerus="yes">
        <source>%n document(s) unlocked; what changes now counts as changed after the sign-off.</source>
        <translation>
            <numerusform>%n document unlocked; what changes now counts as changed after the sign-off.</numerusform>
            <numerusform>%n documents unlocked; what changes now counts as changed after the sign-off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) signed off and locked.</source>
        <translation>
            <numerusform>%n document signed off and locked.</numerusform>
            <numerusform>%n documents signed off and locked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message numerus="yes">
        <source>%n records here: click again for the next</source>
        <translation>
            <numerusform>One record here</numerusform>
            <numerusform>%n records here: click again for the next</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message numerus="yes">
        <source>All of the release “{name}”: %n document(s)</source>
        <translation>
            <numerusform>All of the release “{name}”: %n document</numerusform>
            <numerusform>All of the release “{name}”: %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_DocumentDelegate</name>
    <message numerus="yes">
        <source>%n open number(s)</source>
        <translation>
            <numerusform>%n open number</numerusform>
            <numerusform>%n open numbers</numerusform>
        </translation>
    </message>
</context>
</TS>
