using Microsoft.Data.Sqlite;

namespace SalesFlow.Video.EntityFramework.Tests.Databases;

/// <summary>Makes and removes SQLite databases in folders of their own.</summary>
internal static class SqliteFile
{
    public static string Create() => $"Data Source={Directory.CreateTempSubdirectory("salesflow-sqlite-").FullName}/test.db";

    public static void Delete(string connectionString)
    {
        using (var connection = new SqliteConnection(connectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(Path.GetDirectoryName(new SqliteConnectionStringBuilder(connectionString).DataSource)!, recursive: true);
    }
}
