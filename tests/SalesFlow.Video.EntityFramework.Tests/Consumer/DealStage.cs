namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

public enum DealStage
{
    Open,
    Won,
    Lost,
}
