<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ImageJob</name>
    <message numerus="yes">
        <source>Drawing %n picture(s)</source>
        <translation>
            <numerusform>Drawing %n picture</numerusform>
            <numerusform>Drawing %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n second(s)</source>
        <translation>
            <numerusform>Trying again in %n second</numerusform>
            <numerusform>Trying again in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holt::core::ConnectionTest</name>
    <message numerus="yes">
        <source>Connected. The server offers %n model(s).</source>
        <translation>
            <numerusform>Connected. The server offers %n model.</numerusform>
            <numerusform>Connected. The server offers %n models.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holt::core::SourceImages</name>
    <message numerus="yes">
        <source>The first of %n frame(s) was taken.</source>
        <translation>
            <numerusform>The first of %n frame was taken.</numerusform>
            <numerusform>The first of %n frames was taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holt::demo::Texts</name>
    <message numerus="yes">
        <source>At most %n stop text(s) can be given.</source>
        <translation>
            <numerusform>At most %n stop text can be given.</numerusform>
            <numerusform>At most %n stop texts can be given.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holt::gui::ChatPage</name>
    <message numerus="yes">
        <source>Deleted a message and the %Ln message(s) after it.</source>
        <translation>
            <numerusform>Deleted a message and the %Ln message after it.</numerusform>
            <numerusform>Deleted a message and the %Ln messages after it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holt::gui::FindBar</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holt::gui::ImagesPage</name>
    <message numerus="yes">
        <source>Deleted %n picture(s).</source>
        <translation>
            <numerusform>Deleted %n picture.</numerusform>
            <numerusform>Deleted %n pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holt::gui::ProbePanel</name>
    <message numerus="yes">
        <source>%n server(s) found.</source>
        <translation>
            <numerusform>%n server found.</numerusform>
            <numerusform>%n servers found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holt::gui::RelativeTime</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holt::gui::SourceDesk</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holt::gui::SourceStrip</name>
    <message numerus="yes">
        <source>Reading %n picture(s)…</source>
        <translation>
            <numerusform>Reading %n picture…</numerusform>
            <numerusform>Reading %n pictures…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holt::gui::TranscriptText</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
</TS>
