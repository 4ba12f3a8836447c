using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Faults;

namespace SalesFlow.Video.Testing.Control;

/// <summary>Adds, lists and clears faults.</summary>
internal static class FaultControl
{
    internal static void Map(RouteGroupBuilder control, FaultScript script)
    {
        control.MapGet("", () => script.Pending.Select(Show));
        control.MapPost("", (FaultOrder order) =>
        {
            if (order.ToFault() is not { } fault)
            {
                return ControlProblem.Invalid(
                    $"Send a path, a kind ({FaultOrder.Kinds}), delay_seconds from 0 to 3600, a status from 200 to 599.");
            }

            script.Add(fault);
            return Results.Created((string?)null, Show(fault));
        });
        control.MapDelete("", () =>
        {
            script.Clear();
            return Results.NoContent();
        });
    }

    private static WaitingFault Show(Fault fault) =>
        new(JsonNamingPolicy.SnakeCaseLower.ConvertName(fault.Kind.ToString()), fault.Method, fault.Path, fault.Times);

    internal sealed record WaitingFault(string Kind, string Method, string Path, int? Times);

    internal sealed record FaultOrder(
        string Kind,
        string Path,
        string Method = "*",
        int? Times = 1,
        double DelaySeconds = 1,
        int? Status = null,
        string Body = "",
        string ContentType = "application/json",
        Dictionary<string, string>? Headers = null)
    {
        internal const string Kinds = "delay_before, delay_after, abort_before, abort_after, answer, html, invalid_json";

        internal Fault? ToFault()
        {
            if (string.IsNullOrEmpty(Path) || string.IsNullOrEmpty(Method)
                || Status is < 200 or > 599 || DelaySeconds is not (>= 0 and <= 3600))
            {
                return null;
            }

            var delay = TimeSpan.FromSeconds(DelaySeconds);
            var fault = Kind switch
            {
                "delay_before" => Fault.DelayBeforeHandling(Method, Path, delay),
                "delay_after" => Fault.DelayAfterHandling(Method, Path, delay),
                "abort_before" => Fault.AbortBeforeHandling(Method, Path),
                "abort_after" => Fault.AbortAfterHandling(Method, Path),
                "answer" => Fault.Answer(Method, Path, Status ?? 500, Body, ContentType, Headers),
                "html" => Fault.Html(Method, Path, Status ?? 502),
                "invalid_json" => Fault.InvalidJson(Method, Path, Status ?? 400),
                _ => null,
            };
            return fault is null ? null : fault with { Times = Times };
        }
    }
}
