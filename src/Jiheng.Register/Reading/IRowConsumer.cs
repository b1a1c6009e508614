namespace Jiheng.Register.Reading;

/// <summary>Sees every accepted row of one reading thread (收行者), in no order that could be relied on.</summary>
internal interface IRowConsumer
{
    void Take(scoped in AcceptedRow row);
}
