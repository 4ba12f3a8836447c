using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>Answers with a list in pages, the same way for every list.</summary>
internal sealed class ListPages(PageTokens tokens)
{
    private const int DefaultPageSize = 30;
    private const int LargestPageSize = 300;

    /// <summary>Answers with the first page, or with the one that the request's token stands for.</summary>
    /// <param name="context">The call.</param>
    /// <param name="list">Which list this is; a token of another one is refused.</param>
    /// <param name="field">The name of the field that holds the items.</param>
    /// <param name="items">Makes the whole list, for the first page.</param>
    /// <param name="head">Fields that stand beside the items.</param>
    internal IResult Answer(
        HttpContext context, string list, string field, Func<IReadOnlyList<JsonObject>> items, JsonObject? head = null)
    {
        var query = context.Request.Query;
        if (PageSize(query) is not { } size)
            return ZoomError.Invalid([new FieldProblem("page_size")]);

        var accountId = ZoomCaller.Of(context).Id;
        var token = query["next_page_token"].ToString();
        var rest = token.Length > 0 ? tokens.Find(token, accountId, list) : First(accountId, list, items());
        return rest is null ? ZoomError.InvalidPageToken : Page(rest, size, field, head ?? []);
    }

    private static ListRest First(string accountId, string list, IReadOnlyList<JsonObject> items) => new(accountId, list, items.Count, items);

    private IResult Page(ListRest rest, int size, string field, JsonObject page)
    {
        page["page_size"] = size;
        page["page_count"] = (rest.Total + size - 1) / size;
        page["total_records"] = rest.Total;
        page["next_page_token"] = tokens.Keep(rest with { Items = [.. rest.Items.Skip(size)] });

        // A copy: whoever asks with the same token again gets the same page.
        page[field] = new JsonArray([.. rest.Items.Take(size).Select(item => item.DeepClone())]);
        return ZoomJson.Answer(page);
    }

    private static int? PageSize(IQueryCollection query) =>
        query["page_size"] is not [{ } text] ? DefaultPageSize
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= LargestPageSize ? size
        : null;
}
