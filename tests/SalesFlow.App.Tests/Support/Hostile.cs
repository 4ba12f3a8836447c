using SalesFlow.Video;

namespace SalesFlow.App.Tests.Support;

/// <summary>What people, platforms and models might write to become part of a page.</summary>
internal static class Hostile
{
    /// <summary>Markup that would run, ends an attribute, and has control characters and one that turns the direction.</summary>
    public const string Text = "\"><script>alert(1)</script><img src=x onerror=alert(2)>\u202E\u0007";

    /// <summary>The same where foreign text has passed the gate: markup is text like any other, and what steers a terminal or a line is gone.</summary>
    public static string Gated { get; } = ForeignText.OneLine(Text)!;

    /// <summary>Finds what such a text became when it was not kept as text.</summary>
    public const string Selector = "script, img, [onerror]";
}
