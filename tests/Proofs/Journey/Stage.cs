using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SalesFlow.Video.Proofs.App;

namespace SalesFlow.Video.Proofs.Journey;

/// <summary>The simulated platform's side: what is said in the meetings, the weather, the time.</summary>
public sealed class Stage(AppProcess app)
{
    // The app looks for due work twice a second.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const int MostMinutes = 60;

    public async Task SetAsync(string path, object value, CancellationToken cancellationToken)
    {
        using var answer = await app.Simulator.PutAsJsonAsync($"simulator/{path}", value, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"The simulator refused {path}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }

    public async Task<DateTimeOffset> GetNowAsync(CancellationToken cancellationToken) =>
        DateTimeOffset.Parse((string)(await GetAsync("clock", cancellationToken))["now"]!, CultureInfo.InvariantCulture);

    /// <summary>Lets time pass at once.</summary>
    public async Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        using var answer = await app.Simulator.PostAsJsonAsync("simulator/clock/advance", new { seconds = time.TotalSeconds }, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Lets minute after minute pass until something has happened; then a busy machine has some real time left to get it done.</summary>
    public async Task AdvanceUntilAsync(Func<Task<bool>> hasHappened, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        for (var minutes = 0; !await hasHappened(); minutes++)
        {
            if (minutes >= MostMinutes && watch.Elapsed > Patience)
                throw new TimeoutException($"It has not happened within {MostMinutes} simulated minutes.");
            if (minutes < MostMinutes)
                await AdvanceAsync(TimeSpan.FromMinutes(1), cancellationToken);
            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Holds a meeting for so long, from its start to its end.</summary>
    public async Task HoldAsync(string platformId, TimeSpan length, CancellationToken cancellationToken)
    {
        await PostAsync($"meetings/zoom/{platformId}/start", cancellationToken);
        await AdvanceAsync(length, cancellationToken);
        await PostAsync($"meetings/zoom/{platformId}/end", cancellationToken);
    }

    public async Task<JsonNode> GetAsync(string path, CancellationToken cancellationToken) =>
        (await app.Simulator.GetFromJsonAsync<JsonNode>($"simulator/{path}", cancellationToken))!;

    public Task SetWeatherAsync(Weather weather, CancellationToken cancellationToken) => SetAsync(
        "weather",
        weather switch
        {
            Weather.Lost => new { lose_all = true, copies = 1, shuffle_within = TimeSpan.Zero, seed = 1 },
            Weather.Storm => new { lose_all = false, copies = 5, shuffle_within = TimeSpan.FromMinutes(2), seed = 1 },
            _ => new { lose_all = false, copies = 1, shuffle_within = TimeSpan.Zero, seed = 1 },
        },
        cancellationToken);

    public Task SetConversationAsync(PlannedMeeting meeting, CancellationToken cancellationToken) => SetAsync(
        $"meetings/zoom/{meeting.PlatformId}/script",
        new
        {
            conversation = new
            {
                turns = meeting.Conversation.Turns.Select(turn => new { speaker = turn.Speaker, text = turn.Text }),
                attendees = meeting.Conversation.FindPeople().Select(person => new
                {
                    name = person.Name,
                    email = person.IsInternal ? person.Email : "",
                    is_internal = person.IsInternal,
                }),
            },
        },
        cancellationToken);

    private async Task PostAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await app.Simulator.PostAsync($"simulator/{path}", null, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
