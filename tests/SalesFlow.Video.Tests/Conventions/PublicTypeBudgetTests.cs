using System.Reflection;

namespace SalesFlow.Video.Tests.Conventions;

public sealed class PublicTypeBudgetTests
{
    private const int Budget = 140;

    [Fact]
    public void The_core_exports_at_most_140_types()
    {
        var core = Assembly.Load(ProductAssemblies.Core);

        var count = core.GetExportedTypes().Length;

        TestContext.Current.SendDiagnosticMessage("The core exports {0} types.", count);
        Assert.True(count <= Budget, $"The core exports {count} public types, its budget is {Budget}. Make some internal.");
    }
}
