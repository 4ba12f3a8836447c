using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SalesFlow.Video.Testing.Control;

/// <summary>Reads the clock, sets its speed, and lets it jump ahead.</summary>
internal static class ClockControl
{
    internal static void Map(RouteGroupBuilder control, SimulatorClock clock)
    {
        control.MapGet("", () => Show(clock));
        control.MapPut("", (SpeedChange change) =>
        {
            if (!(change.Speed is >= 0 and <= 1_000_000))
                return ControlProblem.Invalid("speed: send a number from 0 (standing still) to 1000000.");

            clock.Speed = change.Speed;
            return Results.Ok(Show(clock));
        });
        control.MapPost("/advance", async (Jump jump, CancellationToken cancellationToken) =>
        {
            if (!(jump.Seconds is >= 0 and <= 10_000_000_000))
                return ControlProblem.Invalid("seconds: send a number from 0; the clock does not run backwards.");

            if (jump.WhenQuiet)
                await clock.AdvanceWhenQuietAsync(TimeSpan.FromSeconds(jump.Seconds), cancellationToken);
            else
                clock.Advance(TimeSpan.FromSeconds(jump.Seconds));

            return Results.Ok(Show(clock));
        });
    }

    private static ClockState Show(SimulatorClock clock) => new(clock.GetUtcNow(), clock.Speed);

    internal sealed record SpeedChange(double Speed);

    internal sealed record Jump(double Seconds, bool WhenQuiet = false);

    internal sealed record ClockState(DateTimeOffset Now, double Speed);
}
