using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Benchmarks;

/// <summary>Proving and routing a webhook of 1.2 KB, against the SHA-256 of the same bytes.</summary>
[MemoryDiagnoser]
public class DeliveryProofs : IDisposable
{
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private readonly SignedDelivery _delivery = new();

    [GlobalCleanup]
    public void Dispose()
    {
        _delivery.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public int HashOnly() => SHA256.HashData(_delivery.Body, _hash);

    [Benchmark]
    public WebhookItem ProveAndRoute() => _delivery.ProveAndRoute();
}
