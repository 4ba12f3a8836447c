namespace SalesFlow.Video.Tests.Conventions;

public sealed class SealedTypeRuleTests
{
    [Fact]
    public void The_packages_have_no_open_classes() =>
        Rule.Holds(SealedTypeRule.FindViolations(ProductAssemblies.Types), "A class is sealed, static or abstract");

    [Theory]
    [InlineData("public sealed class Meeting;")]
    [InlineData("public static class Meetings;")]
    [InlineData("public abstract record Change { public sealed record Moved : Change; }")]
    [InlineData("public readonly record struct Id(long Value); public enum Kind { One } public interface IStore;")]
    [InlineData("public class VideoException : Exception; public sealed class QuotaException : VideoException;")]
    public void A_closed_class_passes(string code) => Assert.Empty(SealedTypeRule.FindViolations(CompiledTypes.From(code)));

    [Theory]
    [InlineData("public class Meeting;", "SalesFlow.Proof.Meeting is open")]
    [InlineData("internal record Page(int Size);", "SalesFlow.Proof.Page is open")]
    [InlineData("public static class Outer { private class Inner; }", "SalesFlow.Proof.Outer+Inner is open")]
    [InlineData("public class LonelyException : Exception;", "SalesFlow.Proof.LonelyException is open")]
    [InlineData("public class Shape; public sealed class Circle : Shape;", "SalesFlow.Proof.Shape is open")]
    public void An_open_class_is_reported(string code, string message) =>
        Assert.Equal([message], SealedTypeRule.FindViolations(CompiledTypes.From(code)));
}
