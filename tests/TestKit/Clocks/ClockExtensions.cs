using Microsoft.Extensions.Time.Testing;

namespace SalesFlow.Video.TestKit.Clocks;

/// <summary>What tests do with a clock besides setting it.</summary>
public static class ClockExtensions
{
    /// <summary>Lets a clock run until something has come to its end, slowly, so that nobody's patience ends before an answer is on its way.</summary>
    public static async Task<T> PassUntilAsync<T>(this FakeTimeProvider clock, Task<T> ending)
    {
        while (!ending.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return await ending;
    }
}
