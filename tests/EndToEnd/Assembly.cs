using SalesFlow.Video.TestKit.Databases;

[assembly: AssemblyFixture(typeof(PostgresCluster))]
