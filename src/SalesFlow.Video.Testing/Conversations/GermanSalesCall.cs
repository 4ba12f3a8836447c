namespace SalesFlow.Video.Testing.Conversations;

/// <summary>A short sales call in German, written for the simulator. <c>H</c> is the host, <c>G</c> the guest.</summary>
internal static class GermanSalesCall
{
    internal const string Guest = "Einkäuferin";

    internal const string Script = """
        H: Guten Morgen und vielen Dank, dass Sie sich die Zeit nehmen. Ich möchte heute verstehen, wo Ihr Team steht, mit Ihnen das Angebot durchgehen und am Ende festhalten, wie es weitergeht. Passt Ihnen eine halbe Stunde?
        G: Guten Morgen. Ja, eine halbe Stunde passt gut. Unsere Geschäftsführung fragt mich bestimmt gleich danach nach dem Preis, deshalb brauche ich heute klare Zahlen.
        H: Dann fangen wir bei Ihnen an. Wie halten Ihre Leute heute fest, was mit Kunden besprochen wurde?
        G: Ehrlich gesagt meistens von Hand. Wir sind zwanzig Personen im Vertrieb, und jeder schreibt seine Notizen irgendwo auf. Ungefähr die Hälfte landet nie beim Kunden in der Akte. Wenn jemand krank ist, muss die Vertretung anrufen und fragen, was vereinbart war. Das ist unangenehm, und im letzten Quartal haben wir deswegen einen Auftrag verloren.
        H: Das verstehe ich gut, und genau diese Lücke wollen wir schließen. Nach jedem Gespräch finden Sie die Aufnahme, das Transkript und eine kurze Zusammenfassung direkt beim Kunden. Niemand muss mitschreiben, und es sitzt auch kein zusätzlicher Teilnehmer im Gespräch.
        G: Der letzte Punkt ist uns wichtig. Zwei unserer Kunden lehnen jeden Roboter in ihren Besprechungen ab. Wie funktioniert das ohne?
        H: Wir nutzen, was die Videoplattform ohnehin aufzeichnet. Sie verbinden Ihr Konto einmal, und nach dem Gespräch werden die Dateien abgeholt. Bei jedem Termin entscheiden Sie selbst, ob überhaupt aufgezeichnet wird.
        G: Gut. Jetzt bitte zum Preis. Ihr Kollege hat dreißig Euro pro Person und Monat genannt. Bei zwanzig Personen sind das sechshundert Euro im Monat, und das ist leider mehr, als wir geplant haben.
        H: Danke für die offenen Worte. Womit haben Sie gerechnet?
        G: Für dieses Jahr sind fünfhundert Euro im Monat freigegeben. Alles darüber müsste noch einmal durch die Geschäftsführung, und das würde ich gern vermeiden.
        H: Dann schlage ich Folgendes vor. Wenn Sie für zwölf Monate unterschreiben, kann ich Ihnen fünfundzwanzig Euro pro Person anbieten. Das sind genau fünfhundert Euro im Monat, und die Schulung für Ihre Teamleiter ist dabei.
        G: Das würde passen. Können wir es vorher ausprobieren, bevor wir uns für ein ganzes Jahr binden?
        H: Ja, natürlich. Fünf Personen, vier Wochen, kostenlos. Wenn es Ihnen nicht hilft, hören Sie einfach wieder auf.
        G: Das gefällt mir. Meine einzige Sorge ist der Datenschutz. Wo liegen die Aufnahmen, und wer kann sie öffnen?
        H: Sie liegen in Frankfurt, und öffnen können sie nur der Besitzer des Termins und die Führungskräfte, die Sie benennen. Ich schicke Ihnen bis Freitag den Vertrag zur Auftragsverarbeitung, damit Ihre Rechtsabteilung ihn prüfen kann.
        G: Sehr gut. Dann bitte ich die Rechtsabteilung um eine Antwort bis zum zwanzigsten. Die Namen der fünf Testpersonen schicke ich Ihnen morgen.
        H: Prima. Ich richte den Test am Montag ein und lade alle fünf für Dienstag um zehn Uhr zu einer kurzen Einführung ein. Wollen wir uns in vier Wochen wieder treffen und die Ergebnisse ansehen?
        G: Ja, schicken Sie mir bitte eine Einladung. Wenn der Test gut läuft, können wir noch vor dem Ende des Quartals unterschreiben.
        H: Wunderbar. Ich fasse kurz zusammen: Ich schicke Ihnen bis Freitag den Vertrag und bereite den Test für Montag vor, Sie schicken mir morgen die Namen und sprechen mit der Rechtsabteilung. Vielen Dank, das war ein sehr gutes Gespräch.
        G: Ich danke Ihnen auch und freue mich darauf. Auf Wiederhören.
        """;
}
