namespace SalesFlow.Video.AspNetCore.Integrations;

/// <summary>The query of a callback, kept where only the callback looks.</summary>
/// <param name="Text">The query with its question mark.</param>
internal sealed record CallbackQuery(string Text)
{
    public override string ToString() => "query of a callback";
}
