using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;

namespace SalesFlow.Video.Jobs;

/// <summary>What gets due jobs done on a node, by calling the <see cref="JobRunner"/>; chosen with <c>UseJobEngine</c>.</summary>
/// <remarks>
/// When it is stopped it starts nothing more, tells what runs to stop, and waits for that a moment. It runs jobs side by side: one that
/// takes long must not hold up the others.
/// </remarks>
[Experimental("SFV0001")]
public interface IJobEngine : IHostedService;
