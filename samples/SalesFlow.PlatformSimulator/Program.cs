using SalesFlow.Video.Testing;

// Another address: --url http://localhost:9000, or SIMULATOR_URL in the environment.
var settings = new ConfigurationBuilder().AddEnvironmentVariables("SIMULATOR_").AddCommandLine(args).Build();
var stopped = new TaskCompletionSource();
Console.CancelKeyPress += (_, pressed) => pressed.Cancel = stopped.TrySetResult();

await using var simulator = await PlatformSimulator.StartAsync(new() { Url = settings["url"] ?? "http://localhost:8100" });
Console.WriteLine($"The platform simulator listens on {simulator.BaseAddress}. Press Ctrl+C to stop it.");
await stopped.Task;
