using System.Globalization;
using SalesFlow.Video.Http;

namespace SalesFlow.Video.Tests.Kit;

/// <summary>A list is read to its end or not at all, and ends in any case.</summary>
public sealed class PlatformPagesTests
{
    private static readonly Dictionary<string, Page> ThreePages = new()
    {
        [""] = new([1, 2], "b"),
        ["b"] = new([], "c"),
        ["c"] = new([3], null),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_pages_are_read_empty_ones_between_them_too() => Assert.Equal([1, 2, 3], await ReadAsync(ThreePages));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_page_without_a_next_one_is_the_last(string? next) => Assert.Equal([1], await ReadAsync(new() { [""] = new([1], next) }));

    [Fact]
    public async Task Links_lead_through_a_list_as_tokens_do()
    {
        Dictionary<string, Page> pages = new()
        {
            [""] = new([1], "https://api.roundtable.example/rooms?$skip=1"),
            ["https://api.roundtable.example/rooms?$skip=1"] = new([2], null),
        };

        Assert.Equal([1, 2], await ReadAsync(pages));
    }

    [Theory]
    [InlineData("b", "b")]
    [InlineData("b", "c", "b")]
    [InlineData("b", "c", "d", "c")]
    public async Task A_list_that_leads_back_is_noticed(params string[] nexts)
    {
        var pages = nexts.Prepend("").Zip(nexts, static (page, next) => (page, next))
            .ToDictionary(static step => step.page, static step => new Page([1], step.next));

        var exception = await Assert.ThrowsAsync<PlatformException>(() => ReadAsync(pages));

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
    }

    [Fact]
    public async Task A_list_without_end_is_given_up()
    {
        var read = 0;

        await Assert.ThrowsAsync<PlatformException>(() => PlatformPages.ReadAllAsync(
            KitStage.Platform,
            "rooms",
            _ => Task.FromResult(new Page([1], (++read).ToString(CultureInfo.InvariantCulture))),
            static page => (page.Items, page.Next)));

        Assert.Equal(1000, read);
    }

    [Fact]
    public async Task A_page_that_fails_is_not_taken_for_the_end()
    {
        Dictionary<string, Page> pages = new() { [""] = new([1], "b") };

        await Assert.ThrowsAsync<KeyNotFoundException>(() => ReadAsync(pages));
    }

    [Fact]
    public async Task A_page_is_read_when_everything_before_it_was_taken()
    {
        List<string?> read = [];
        var rooms = PlatformPages.ReadAsync(
            KitStage.Platform,
            "rooms",
            next =>
            {
                read.Add(next);
                return Task.FromResult(ThreePages[next ?? ""]);
            },
            static page => (page.Items, page.Next));

        await foreach (var room in rooms.WithCancellation(Cancellation))
        {
            if (room == 2)
                break;
        }

        Assert.Equal([null], read);
    }

    private static Task<IReadOnlyList<int>> ReadAsync(Dictionary<string, Page> pages) => PlatformPages.ReadAllAsync(
        KitStage.Platform, "rooms", next => Task.FromResult(pages[next ?? ""]), static page => (page.Items, page.Next));

    private sealed record Page(IEnumerable<int> Items, string? Next);
}
