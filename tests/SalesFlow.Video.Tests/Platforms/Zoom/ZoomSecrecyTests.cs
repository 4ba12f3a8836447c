using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomSecrecyTests
{
    [Fact]
    public async Task Nothing_secret_is_logged_at_any_level()
    {
        var log = new Journal();
        await using var stage = new ZoomStage(configure: services => services.AddLogging(logging =>
            logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        await stage.ConnectAsync();
        stage.Answer("GET", "/v2/meetings/77", 503);
        stage.Answer("POST", "/oauth/token", 200, """{"access_token":"access-2","refresh_token":"refresh-2"}""");

        await Assert.ThrowsAsync<PlatformException>(() => stage.Meetings.FindAsync(stage.Integration, "77", TestContext.Current.CancellationToken));
        await stage.OAuth.RefreshAsync(new Secret("refresh-1"), TestContext.Current.CancellationToken);

        Assert.NotEmpty(log.Lines);
        string[] secrets = ["access-1", "access-2", "refresh-1", "refresh-2", "client-secret", "/v2/meetings"];
        Assert.DoesNotContain(log.Lines, line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    /// <summary>Keeps every line, with the scopes and the fields that belong to it.</summary>
    private sealed class Journal : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var fields = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : "";
            Lines.Enqueue($"{formatter(state, exception)} {fields} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
