using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace SalesFlow.Video.Tests.Conventions;

public sealed class PublicTypeBudgetTests
{
    private const int Budget = 220;

    [Fact]
    public void The_core_shows_at_most_220_types_to_applications()
    {
        var core = Assembly.Load(ProductAssemblies.Core);

        // What only add-ons build on has to be asked for: it is marked as experimental and not what an application meets.
        var count = core.GetExportedTypes().Count(static type => type.GetCustomAttribute<ExperimentalAttribute>() is null);

        TestContext.Current.SendDiagnosticMessage("The core exports {0} types.", count);
        Assert.True(count <= Budget, $"The core exports {count} public types, its budget is {Budget}. Make some internal.");
    }
}
