using System.Globalization;
using SalesFlow.Video.Analysis;

namespace SalesFlow.Video.Tests.Analysis;

public sealed class ActionItemTests
{
    [Fact]
    public async Task The_promises_of_an_english_call_become_action_items()
    {
        var analysis = await Analyzers.AnalyzeOfflineAsync(Talk.Script(SalesCalls.English));

        Assert.Collection(
            analysis.ActionItems,
            item => AssertItem(item, Talk.Seller, new DateOnly(2027, 3, 5), "data protection agreement"),
            item => AssertItem(item, Talk.Buyer, new DateOnly(2027, 3, 9), "IT department"),
            item => AssertItem(item, Talk.Buyer, null, "list of the ten pilot agents"));
    }

    [Fact]
    public async Task The_promises_of_a_german_call_become_action_items()
    {
        var analysis = await Analyzers.AnalyzeOfflineAsync(Talk.Script(SalesCalls.German));

        Assert.Collection(
            analysis.ActionItems,
            item => AssertItem(item, Talk.Seller, new DateOnly(2027, 3, 5), "Angebot"),
            item => AssertItem(item, Talk.Buyer, new DateOnly(2027, 3, 12), "Export der Artikeldaten"),
            item => AssertItem(item, Talk.Buyer, null, "Anforderungen der IT"));
    }

    [Theory]
    [InlineData("I won't send the contract this week.")]
    [InlineData("If you like, I can send the contract.")]
    [InlineData("I will send the contract if you like.")]
    [InlineData("Did you send the contract last week?")]
    [InlineData("I sent the contract last week.")]
    [InlineData("I'll be honest, the contract is long.")]
    [InlineData("Can you see my screen with the contract?")]
    [InlineData("Ich schicke Ihnen den Vertrag nicht.")]
    [InlineData("Wenn Sie wollen, schicke ich Ihnen den Vertrag.")]
    [InlineData("Ich habe Ihnen den Vertrag geschickt.")]
    [InlineData("Haben Sie den Vertrag geschickt?")]
    public async Task What_is_denied_conditional_past_or_asked_is_no_promise(string sentence) =>
        Assert.Empty((await Analyzers.AnalyzeOfflineAsync(Around(sentence))).ActionItems);

    [Theory]
    [InlineData("I'll check if the contract covers our trucks.", Talk.Buyer)]
    [InlineData("We're going to prepare the rollout plan.", Talk.Buyer)]
    [InlineData("Please send me the contract.", Talk.Seller)]
    [InlineData("Seller will send us the contract.", Talk.Seller)]
    [InlineData("Den Vertrag schicke ich an die Rechtsabteilung.", Talk.Buyer)]
    [InlineData("Wir werden den Vertrag mit der Rechtsabteilung abstimmen.", Talk.Buyer)]
    [InlineData("Ich leite den Vertrag an die Rechtsabteilung weiter.", Talk.Buyer)]
    [InlineData("Könnten Sie den Vertrag bitte an die Rechtsabteilung senden?", Talk.Seller)]
    [InlineData("Schicken Sie mir bitte den Vertrag.", Talk.Seller)]
    public async Task Who_promises_or_is_asked_is_the_assignee(string sentence, string assignee)
    {
        var item = Assert.Single((await Analyzers.AnalyzeOfflineAsync(Around(sentence))).ActionItems);

        Assert.Equal(assignee, item.Assignee);
        Assert.Equal(ActionItemSource.Offline, item.Source);
        Assert.Equal(ActionItemState.Open, item.State);
    }

    [Theory]
    [InlineData("I'll send the contract today.", "2027-03-03")]
    [InlineData("I'll send the contract tomorrow.", "2027-03-04")]
    [InlineData("I'll send the contract the day after tomorrow.", "2027-03-05")]
    [InlineData("I'll send the contract by Wednesday.", "2027-03-10")]
    [InlineData("I'll send the contract next Friday.", "2027-03-12")]
    [InlineData("I'll send the contract by the end of the week.", "2027-03-05")]
    [InlineData("I'll send the contract next week.", "2027-03-12")]
    [InlineData("I'll send the contract by the end of the month.", "2027-03-31")]
    [InlineData("I'll send the contract within two weeks.", "2027-03-17")]
    [InlineData("I'll send the contract on March 15th.", "2027-03-15")]
    [InlineData("I'll send the contract by the 1st of February.", "2028-02-01")]
    [InlineData("I'll send the contract on the 30th of February.", null)]
    [InlineData("I'll send the contract soon.", null)]
    [InlineData("Ich schicke den Vertrag heute.", "2027-03-03")]
    [InlineData("Ich schicke den Vertrag morgen.", "2027-03-04")]
    [InlineData("Ich schicke den Vertrag übermorgen.", "2027-03-05")]
    [InlineData("Ich schicke den Vertrag bis Mittwoch.", "2027-03-10")]
    [InlineData("Ich schicke den Vertrag nächsten Freitag.", "2027-03-12")]
    [InlineData("Ich schicke den Vertrag bis Ende der Woche.", "2027-03-05")]
    [InlineData("Ich schicke den Vertrag bis Ende nächster Woche.", "2027-03-12")]
    [InlineData("Ich schicke den Vertrag bis Ende des Monats.", "2027-03-31")]
    [InlineData("Ich schicke den Vertrag in zwei Wochen.", "2027-03-17")]
    [InlineData("Ich schicke den Vertrag am 15. März.", "2027-03-15")]
    [InlineData("Ich schicke den Vertrag bis zum 1.2. an Sie.", "2028-02-01")]
    public async Task Days_are_counted_from_the_meeting(string sentence, string? day)
    {
        var item = Assert.Single((await Analyzers.AnalyzeOfflineAsync(Around(sentence))).ActionItems);

        Assert.Equal(day, item.DueOn?.ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Without_the_day_of_the_meeting_no_day_is_made_up()
    {
        var request = Around("I'll send the contract tomorrow.") with { HeldOn = null };

        var analysis = await Analyzers.AnalyzeOfflineAsync(request);

        Assert.Null(Assert.Single(analysis.ActionItems).DueOn);
    }

    [Fact]
    public async Task A_decision_outlives_a_new_analysis_of_the_same_words()
    {
        var first = await Analyzers.AnalyzeOfflineAsync(Talk.Script(SalesCalls.English));
        var decided = first with { ActionItems = [first.ActionItems[0] with { State = ActionItemState.Dismissed }, .. first.ActionItems.Skip(1)] };

        var second = (await Analyzers.AnalyzeOfflineAsync(Talk.Script(SalesCalls.English))).KeepDecisionsOf(decided);

        Assert.Equal(first.ActionItems.Select(item => item.Id), second.ActionItems.Select(item => item.Id));
        Assert.Equal(ActionItemState.Dismissed, second.ActionItems[0].State);
        Assert.Equal(ActionItemState.Open, second.ActionItems[1].State);
    }

    [Fact]
    public void A_correction_is_carried_to_the_item_that_says_the_same_at_the_same_place()
    {
        var corrected = Item("Send the offer by Monday", 4, 5) with { State = ActionItemState.Corrected, Assignee = Talk.Seller };
        var found = Item("The Seller sends the offer", 5) with { Assignee = Talk.Seller };

        var item = Assert.Single(Analysis(found).KeepDecisionsOf(Analysis(corrected)).ActionItems);

        Assert.Equal(corrected, item);
    }

    [Theory]
    [InlineData("Send the offer", Talk.Seller, 9)]
    [InlineData("Send the new offer", Talk.Buyer, 4)]
    [InlineData("Book a room", Talk.Seller, 4)]
    public void An_item_of_another_place_person_or_content_is_another_one(string text, string assignee, int segment)
    {
        var confirmed = Item("Send the offer", 4) with { State = ActionItemState.Confirmed, Assignee = Talk.Seller };
        var found = Item(text, segment) with { Assignee = assignee };

        var items = Analysis(found).KeepDecisionsOf(Analysis(confirmed)).ActionItems;

        Assert.Equal(2, items.Count);
        Assert.Contains(items, item => item.State == ActionItemState.Confirmed && item.Text == "Send the offer");
        Assert.Contains(items, item => item.State == ActionItemState.Open && item.Text == text);
    }

    [Fact]
    public void An_open_item_that_is_not_found_again_goes() =>
        Assert.Empty(Analysis().KeepDecisionsOf(Analysis(Item("Send the offer", 4))).ActionItems);

    [Fact]
    public void The_id_rests_on_letters_and_place_and_not_on_marks_and_case()
    {
        Assert.Equal(ActionItem.IdOf("Send the offer!", [4, 5]), ActionItem.IdOf("send, the offer", [4]));
        Assert.NotEqual(ActionItem.IdOf("Send the offer", [4]), ActionItem.IdOf("Send the offer", [5]));
        Assert.NotEqual(ActionItem.IdOf("Send the offer", [4]), ActionItem.IdOf("Send an offer", [4]));
    }

    private static void AssertItem(ActionItem item, string assignee, DateOnly? dueOn, string text)
    {
        Assert.Equal(assignee, item.Assignee);
        Assert.Equal(dueOn, item.DueOn);
        Assert.Contains(text, item.Text, StringComparison.Ordinal);
    }

    private static TranscriptAnalysisRequest Around(string sentence)
    {
        var isGerman = sentence.Contains("Vertrag", StringComparison.Ordinal);
        var talk = isGerman
            ? """
              Seller: Unsere Laster fahren jeden Morgen aus dem Depot in die Stadt und abends wieder auf den Hof.
              Buyer: Und die Fahrer sehen ihre Touren dann auf dem Gerät in der Kabine.
              """
            : """
              Seller: Our trucks leave the depot every morning and are back on the yard in the evening.
              Buyer: And the drivers see their tours on a device in the cabin.
              """;
        var around = string.Join('\n', Enumerable.Repeat(talk, 6));
        return Talk.Script($"{around}\nBuyer: {sentence}\n{around}");
    }

    private static ActionItem Item(string text, params int[] segments) =>
        new() { Id = ActionItem.IdOf(text, segments), Text = text, Source = ActionItemSource.Model, Segments = segments };

    private static MeetingAnalysis Analysis(params ActionItem[] items) =>
        new() { SummarySentences = [], Topics = [], ActionItems = items, AnalyzerName = "test", AnalyzerVersion = "1" };
}
