using Microsoft.EntityFrameworkCore;

namespace SalesFlow.Video.EntityFramework.Tests.Schema;

public sealed class SchemaDocTests
{
    private const string Head = """
        -- Made from the model. After a change of the model write it anew:
        -- SALESFLOW_WRITE_DOCS=1 dotnet test tests/SalesFlow.Video.EntityFramework.Tests --filter-class "*SchemaDocTests"


        """;

    [Fact]
    public Task The_documented_schema_of_SQLite_is_that_of_the_model() =>
        CheckAsync(Contexts.Open<SqliteVideoDbContext>(static options => new(options)), "docs/schema/sqlite.sql");

    [Fact]
    public Task The_documented_schema_of_PostgreSQL_is_that_of_the_model() =>
        CheckAsync(Contexts.Open<PostgresVideoDbContext>(static options => new(options)), "docs/schema/postgres.sql");

    private static async Task CheckAsync(VideoDbContext context, string file)
    {
        await using (context)
        {
            var path = RepositoryFiles.PathOf(file);
            var made = (Head + context.Database.GenerateCreateScript()).ReplaceLineEndings("\n").TrimEnd() + "\n";
            if (Environment.GetEnvironmentVariable("SALESFLOW_WRITE_DOCS") == "1")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllTextAsync(path, made, TestContext.Current.CancellationToken);
            }

            Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), made, ignoreLineEndingDifferences: true);
        }
    }
}
