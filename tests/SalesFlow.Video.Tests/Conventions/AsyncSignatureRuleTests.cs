namespace SalesFlow.Video.Tests.Conventions;

public sealed class AsyncSignatureRuleTests
{
    [Fact]
    public void The_packages_name_what_is_awaited() =>
        Rule.Holds(AsyncSignatureRule.FindViolations(ProductAssemblies.Types), "What is awaited ends in Async and takes its token last");

    [Theory]
    [InlineData("public interface IStore { Task SaveAsync(int id, CancellationToken cancellationToken = default); }")]
    [InlineData("public interface IStore { IAsyncEnumerable<int> ListAsync(CancellationToken cancellationToken = default); }")]
    [InlineData("internal sealed class Store { public ValueTask<int> CountAsync(CancellationToken cancellationToken) => default; }")]
    [InlineData("public sealed class Store { public Task Ready { get; } = Task.CompletedTask; }")]
    [InlineData("public sealed class Store : IAsyncDisposable { public ValueTask DisposeAsync() => default; }")]
    [InlineData("internal sealed class Store { public void Save(CancellationToken cancellationToken, params IReadOnlyList<int> ids) { } }")]
    [InlineData("public delegate Task Told(int id);")]
    [InlineData("public sealed class Teller { public Func<Task> Tell = () => Local(); static Task Local() => Task.CompletedTask; }")]
    [InlineData("public sealed class Copy : MemoryStream { public override Task FlushAsync(CancellationToken token) => null!; }")]
    [InlineData("public sealed class Answer : IProgress<CancellationToken> { public void Report(CancellationToken value) { } }")]
    [InlineData("public sealed class Order<T> : IComparer<T> { public int Compare(T? x, T? y) => 0; }")]
    public void A_signature_of_the_house_passes(string code) => Assert.Empty(AsyncSignatureRule.FindViolations(CompiledTypes.From(code)));

    [Theory]
    [InlineData("public Task Save() => Task.CompletedTask;", "Save does not end in Async")]
    [InlineData("internal static ValueTask<int> Count() => default;", "Count does not end in Async")]
    [InlineData("public IAsyncEnumerable<int> List() => null!;", "List does not end in Async")]
    [InlineData("internal void Go(CancellationToken cancellationToken, int id) { }", "Go: 'cancellationToken' is not the last parameter")]
    [InlineData("internal void Save(CancellationToken token) { }", "Save: 'token' should be called cancellationToken")]
    [InlineData("public void Save(CancellationToken cancellationToken) { }", "Save: 'cancellationToken' should have the value default")]
    public void Another_signature_is_reported(string member, string message)
    {
        var types = CompiledTypes.From($"public sealed class Store {{ {member} }}");

        Assert.Equal([$"SalesFlow.Proof.Store.{message}"], AsyncSignatureRule.FindViolations(types));
    }
}
