using System.Diagnostics;
using System.Globalization;

namespace SalesFlow.Video.Proofs.Intake;

/// <summary>The load generator wrk: a fixed number of connections, each with the next request as soon as it has its answer.</summary>
internal static class Wrk
{
    private const string Mark = "RESULT ";

    // Everything is read before the first request, so that nothing but sending is left to do.
    private const string Script = """
        local requests, position = {}, 0
        function init(arguments)
           local length, count = tonumber(os.getenv("PROOF_LENGTH")), tonumber(os.getenv("PROOF_COUNT"))
           local file = io.open(os.getenv("PROOF_REQUESTS"), "rb")
           file:seek("set", tonumber(os.getenv("PROOF_FIRST")) * length)
           for index = 1, count do requests[index] = file:read(length) end
           file:close()
        end
        function request()
           position = position + 1
           if position > #requests then position = 1 end
           return requests[position]
        end
        function done(summary, latency, requests)
           local errors = summary.errors
           io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
              errors.status + errors.connect + errors.read + errors.write + errors.timeout))
        end
        """;

    /// <summary>Sends requests of a file, beginning with the one of this number.</summary>
    public static async Task<WrkResult> RunAsync(
        Uri address, RequestFile requests, int first, int count, TimeSpan duration, CancellationToken cancellationToken)
    {
        var script = $"{requests.Path}.lua";
        await File.WriteAllTextAsync(script, Script, cancellationToken);
        var start = new ProcessStartInfo("wrk", ["-t1", $"-c{IntakeSettings.Connections}", $"-d{(int)duration.TotalSeconds}s", "-s", script, address.ToString()])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["PROOF_REQUESTS"] = requests.Path;
        start.Environment["PROOF_LENGTH"] = Text(requests.Length);
        start.Environment["PROOF_FIRST"] = Text(first);
        start.Environment["PROOF_COUNT"] = Text(count);
        try
        {
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return Read(output);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static WrkResult Read(string output)
    {
        var line = output.Split('\n').FirstOrDefault(static line => line.StartsWith(Mark, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk told no result: {output}");
        var numbers = line[Mark.Length..].Split(' ').Select(static number => long.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return new WrkResult(
            numbers[0], TimeSpan.FromMicroseconds(numbers[1]), TimeSpan.FromMicroseconds(numbers[2]), TimeSpan.FromMicroseconds(numbers[3]), numbers[4]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
