namespace SalesFlow.Video.Proofs.Intake;

/// <summary>What wrk measured; its latencies begin when a request was really sent.</summary>
internal sealed record WrkResult(long Requests, TimeSpan Duration, TimeSpan Median, TimeSpan Percentile99, long Errors)
{
    public double PerSecond => Requests / Duration.TotalSeconds;
}
