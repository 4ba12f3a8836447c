namespace SalesFlow.Video.Proofs.Ahead;

/// <summary>What looking ahead cost.</summary>
internal sealed record AheadReport(int Meetings, int Users, int Days, int Followed, int Changed, IReadOnlyList<AheadLine> Lines)
{
    public IReadOnlyList<string> FindViolations() =>
    [
        .. Lines.Select(static line => line.FindViolation()).OfType<string>(),
        .. Followed == Changed ? [] : new[] { $"{Changed - Followed} of {Changed} changes were not known before their meeting" },
    ];

    public override string ToString() =>
        $"{Meetings} meetings of {Users} users in {Days} days, {Changed} changed without a webhook, {Followed} of them known before the start; {string.Join("; ", Lines)}";
}
