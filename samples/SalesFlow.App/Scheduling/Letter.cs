namespace SalesFlow.App.Scheduling;

/// <summary>A letter to those who are asked to come.</summary>
/// <param name="Subject">What it is about, in one line.</param>
/// <param name="Opening">What has to be in it.</param>
/// <param name="Closing">How it ends.</param>
/// <param name="Agenda">What is shortened where there is no room for it; null for nothing.</param>
public sealed record Letter(string Subject, string Opening, string Closing, string? Agenda = null)
{
    /// <summary>Returns nothing of what is written.</summary>
    public override string ToString() => "letter";
}
