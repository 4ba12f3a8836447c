namespace SalesFlow.Video.Tests.Analysis;

/// <summary>Two calls as they are held every day, composed for the tests. Held on Wednesday, 3 March 2027.</summary>
internal static class SalesCalls
{
    public const string English = """
        Seller: Good morning, can you hear me okay?
        Buyer: Yes, I can hear you. Good morning.
        Seller: Great. How was your weekend, still raining over there?
        Buyer: Um, yeah, the weather was terrible, but we survived.
        Seller: So, thanks for taking the time. Today I would like to understand how your support team handles tickets, and then show you our ticket routing.
        Buyer: Sure. So, um, our main problem is response time. We have forty agents, and every ticket is assigned by hand, so customers wait almost two days for a first answer.
        Seller: Okay. What does that cost you at the moment?
        Buyer: We lost three large customers last year because of slow response times, so for us this is the top priority of the year.
        Seller: I understand. And which tools do you use today?
        Buyer: We use a shared mailbox and a spreadsheet. Honestly, it is a nightmare, nobody knows who works on which ticket.
        Seller: Mhm.
        Buyer: And the reporting is missing completely, our management wants a weekly report about response times.
        Seller: Our ticket routing assigns every ticket automatically by skill and workload, and the response time report is included. Customers of your size usually cut the response time by half within the first month.
        Buyer: That sounds very good. Does the ticket routing work with our single sign-on?
        Seller: Yes, single sign-on is included in the business plan. We connect it in about one day.
        Buyer: Great. My concern is the price. The business plan is too expensive for forty agents, we only have a budget of twenty thousand euros.
        Seller: I understand, that is a fair point. We can start with a pilot for ten agents, and the pilot costs nothing for thirty days.
        Buyer: Okay, a pilot would be perfect for us. We should involve our data protection officer early.
        Seller: Absolutely. I'll send you the data protection agreement and the pilot proposal by Friday.
        Buyer: Great, thank you. I will ask our IT department for the single sign-on details by next Tuesday.
        Seller: Could you also send us a list of the ten pilot agents?
        Buyer: Sure. If the pilot goes well, we could sign the contract in April.
        Seller: I won't send you any marketing material, promised.
        Buyer: Haha, thank you.
        Seller: Shall we meet again on Wednesday at ten to plan the pilot?
        Buyer: Yes, Wednesday at ten works for me.
        Seller: Perfect. Have a nice day!
        """;

    public const string German = """
        Seller: Guten Morgen, hören Sie mich gut?
        Buyer: Ja, guten Morgen, ich höre Sie gut.
        Seller: Schön. Wie war Ihr Wochenende?
        Buyer: Danke, das Wetter war leider furchtbar.
        Seller: Also, ich möchte heute verstehen, wie Ihre Lagerverwaltung arbeitet, und Ihnen dann unsere Bestandsplanung zeigen.
        Buyer: Gerne. Unser größtes Problem ist, äh, dass die Bestände nicht stimmen. Wir haben drei Lager, und die Inventur dauert jedes Mal eine ganze Woche.
        Seller: Mhm, verstehe.
        Buyer: Dadurch verlieren wir Aufträge, weil die Kunden zu lange auf die Lieferung warten müssen.
        Seller: Wie viele Aufträge gehen Ihnen dadurch im Monat verloren?
        Buyer: Etwa zwanzig Aufträge im Monat, das ist für die Geschäftsführung inzwischen das wichtigste Thema.
        Seller: Und womit arbeiten Sie heute?
        Buyer: Mit einer alten Datenbank und vielen Tabellen. Das ist umständlich und fehlerhaft, und eine Schnittstelle zum Webshop fehlt.
        Seller: Unsere Bestandsplanung gleicht alle drei Lager jede Minute ab, und die Schnittstelle zum Webshop ist enthalten. Eine Inventur dauert damit nur noch einen Tag.
        Buyer: Das klingt gut. Wie lange dauert die Einführung der Bestandsplanung?
        Seller: In der Regel vier Wochen, weil wir zuerst die Daten aus Ihrer Datenbank übernehmen.
        Buyer: Das ist mir ehrlich gesagt zu teuer, wenn ich an die Schulung aller Mitarbeiter denke.
        Seller: Das kann ich nachvollziehen. Die Schulung ist im Preis enthalten, und wir beginnen mit einem Lager.
        Buyer: Okay, dann passt das für uns.
        Seller: Ich schicke Ihnen das Angebot und den Zeitplan bis Freitag.
        Buyer: Gut. Ich kümmere mich um den Export der Artikeldaten und melde mich nächste Woche.
        Seller: Können Sie mir bitte noch die Anforderungen der IT zusenden?
        Buyer: Ja, das mache ich.
        Seller: Wir schicken Ihnen keine Werbung.
        Buyer: Wenn das Angebot passt, unterschreiben wir im April.
        Seller: Sollen wir uns am Mittwoch um zehn Uhr wieder treffen, um die Einführung zu planen?
        Buyer: Ja, Mittwoch um zehn passt mir gut.
        Seller: Wunderbar, dann einen schönen Tag noch!
        """;
}
