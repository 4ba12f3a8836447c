using BenchmarkDotNet.Running;
using SalesFlow.Video.Benchmarks;

// --quick: medians within a minute and an exit code, for proofs. Else BenchmarkDotNet with its own arguments.
if (args is ["--quick"]) return QuickComparison.Run(Console.Out);

BenchmarkSwitcher.FromAssembly(typeof(WebVttReading).Assembly).Run(args);
return 0;
