using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Archives;

public sealed class FileRecordingArchiveTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"archive-{Guid.NewGuid():N}");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_saved_is_found_again_with_its_hash()
    {
        var archive = Archive();
        var bytes = RandomNumberGenerator.GetBytes(300_000);

        var saved = await archive.SaveAsync("m/o/1.mp4", new MemoryStream(bytes), Token);
        await using var opened = await archive.OpenAsync("m/o/1.mp4", Token);
        var read = new MemoryStream();
        await opened!.CopyToAsync(read, Token);

        Assert.Equal(new ArchivedRecording(bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), saved);
        Assert.Equal(bytes, read.ToArray());
        Assert.True(opened.CanSeek);
    }

    [Fact]
    public async Task A_copy_that_breaks_off_does_not_exist()
    {
        var archive = Archive();

        await Assert.ThrowsAsync<IOException>(() => archive.SaveAsync("m/o/1.mp4", new BreakingStream(), Token));

        Assert.Null(await archive.OpenAsync("m/o/1.mp4", Token));
        Assert.Empty(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("../outside.mp4")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../outside.mp4")]
    public async Task A_key_cannot_leave_the_folder(string key)
    {
        var archive = Archive();

        await Assert.ThrowsAsync<ArgumentException>(() => archive.SaveAsync(key, new MemoryStream([1]), Token));
        await Assert.ThrowsAsync<ArgumentException>(() => archive.OpenAsync(key, Token));
    }

    [Fact]
    public async Task A_deleted_file_is_gone_and_can_be_deleted_again()
    {
        var archive = Archive();
        await archive.SaveAsync("m/1.mp4", new MemoryStream([1, 2, 3]), Token);

        await archive.DeleteAsync("m/1.mp4", Token);
        await archive.DeleteAsync("m/1.mp4", Token);

        Assert.Null(await archive.OpenAsync("m/1.mp4", Token));
    }

    [Fact]
    public async Task A_fetched_recording_is_copied_once_and_played_from_the_copy()
    {
        await using var stage = await HeldStage.StartAsync(services => services.AddSalesFlowVideo(_ => { }).UseFileRecordingArchive(_folder));
        var occurrence = stage.Hold();
        stage.PassTo(occurrence.End!.Value);
        await stage.TellAsync(stage.Ended(occurrence));
        await stage.TellAsync(stage.Ready(occurrence, ArtifactKind.Recording));
        var held = await stage.WaitForAsync(overview => overview.Result.HasRecording);

        var opened = await stage.Application.Get<VideoArtifacts>()
            .OpenRecordingAsync(TestApplication.Seller, stage.Meeting.Id, null, 0, 990, Token);
        await using var content = opened.Value!;
        var rest = new MemoryStream();
        await content.Content.CopyToAsync(rest, Token);

        var recording = held.Occurrences.Single().FindArtifact(ArtifactKind.Recording)!.Recordings.Single();
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(occurrence.RecordingBytes)), recording.Sha256);
        Assert.Equal(occurrence.RecordingBytes[990..], rest.ToArray());
        Assert.Equal((1000L, 990L), (content.Length, content.Offset));
        Assert.Equal(1, occurrence.Downloads);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private IRecordingArchive Archive()
    {
        var services = new ServiceCollection();
        services.AddSalesFlowVideo(_ => { }).UseFileRecordingArchive(_folder);
        return services.BuildServiceProvider().GetRequiredService<IRecordingArchive>();
    }

    private sealed class BreakingStream : MemoryStream
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            _reads++ < 2 ? ValueTask.FromResult(buffer.Length) : throw new IOException("Scripted: the connection broke.");
    }
}
