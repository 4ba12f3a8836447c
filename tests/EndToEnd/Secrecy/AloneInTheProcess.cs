namespace SalesFlow.Video.EndToEnd.Secrecy;

/// <summary>The net hears the whole process, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;
