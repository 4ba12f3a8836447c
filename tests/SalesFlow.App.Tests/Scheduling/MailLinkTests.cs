using System.Globalization;
using System.Web;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class MailLinkTests
{
    private static readonly Letter Short = new("Invitation: Demo & more?", "Hello,\n\nTime & link", "Kind regards", "Agenda:\nPrices");

    [Fact]
    public void A_letter_is_begun_with_the_line_breaks_of_the_network()
    {
        var (address, namesEverybody) = MailLink.To([new Invitee("a@example.test"), new Invitee("b+c@example.test", "B")], Short);

        Assert.True(namesEverybody);
        Assert.StartsWith("mailto:a@example.test,b%2Bc@example.test?subject=Invitation%3A%20Demo%20%26%20more%3F&body=", address, StringComparison.Ordinal);
        Assert.Equal("Hello,\r\n\r\nTime & link\r\n\r\nAgenda:\r\nPrices\r\n\r\nKind regards", BodyOf(address));
    }

    [Theory]
    [InlineData("Preise und nächste Schritte. ")]
    [InlineData("料金と次のステップ。")]
    [InlineData("👨‍👩‍👧‍👦 e\u0301 नमस्ते ")]
    public void A_long_agenda_is_cut_between_characters_and_nothing_else(string part)
    {
        var whole = string.Concat(Enumerable.Repeat(part, 2000 / part.Length));

        var (address, namesEverybody) = MailLink.To([new Invitee("a@example.test")], Short with { Agenda = whole });

        var agenda = BodyOf(address).Split("\r\n\r\n")[2];
        Assert.True(namesEverybody);
        Assert.InRange(address.Length, MailLink.Longest - 120, MailLink.Longest);
        Assert.EndsWith("\r\n\r\nKind regards", BodyOf(address), StringComparison.Ordinal);
        Assert.EndsWith("…", agenda, StringComparison.Ordinal);
        Assert.Equal(ElementsOf(whole).Take(ElementsOf(agenda[..^1]).Count), ElementsOf(agenda[..^1]));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(100, false)]
    public void Recipients_who_do_not_all_fit_are_all_left_out(int count, bool expected)
    {
        Invitee[] invitees = [.. Enumerable.Range(0, count).Select(static number => new Invitee($"somebody.{number}@department.example.test"))];

        var (address, namesEverybody) = MailLink.To(invitees, Short);

        Assert.Equal(expected, namesEverybody);
        Assert.Equal(expected ? count : 0, address["mailto:".Length..address.IndexOf('?', StringComparison.Ordinal)].Split(',', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.InRange(address.Length, 0, MailLink.Longest);
    }

    [Theory]
    [InlineData("evil@example.test?bcc=x@example.test")]
    [InlineData("\"a,b\"@example.test")]
    [InlineData("a&body=x@example.test")]
    public void An_address_adds_nothing_to_the_letter(string email)
    {
        var (address, _) = MailLink.To([new Invitee(email)], Short);

        Assert.DoesNotContain("bcc=", address, StringComparison.Ordinal);
        Assert.Equal(2, address.Split('?')[1].Split('&').Length);
        Assert.DoesNotContain(',', address[..address.IndexOf('?', StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("ASCII title ")]
    [InlineData("商談の予定 ")]
    [InlineData("🎉")]
    public void The_longest_titles_and_agendas_leave_the_link_whole(string part)
    {
        using var here = InSchedulingContext.Create();
        var meeting = Planned.Meeting(string.Concat(Enumerable.Repeat(part, 200 / part.Length))) with
        {
            Agenda = string.Concat(Enumerable.Repeat(part, 2000 / part.Length)),
            Invitees = [new Invitee("buyer@example.test", string.Concat(Enumerable.Repeat(part, 100 / part.Length)))],
        };
        var letter = here.Services.GetRequiredService<Letters>().Invite(meeting, Planned.Link.AbsoluteUri);

        var (address, namesEverybody) = MailLink.To(meeting.Invitees, letter);

        Assert.True(namesEverybody);
        Assert.InRange(address.Length, 0, MailLink.Longest);
        Assert.Contains(Planned.Link.AbsoluteUri, BodyOf(address), StringComparison.Ordinal);
    }

    private static string BodyOf(string address) => HttpUtility.UrlDecode(address[(address.IndexOf("&body=", StringComparison.Ordinal) + 6)..]);

    private static List<string> ElementsOf(string text)
    {
        List<string> elements = [];
        for (var each = StringInfo.GetTextElementEnumerator(text); each.MoveNext();)
            elements.Add(each.GetTextElement());
        return elements;
    }
}
