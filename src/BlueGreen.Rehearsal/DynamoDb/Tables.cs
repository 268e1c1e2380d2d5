using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>
/// The tables of the rehearsal. One lock for all: every operation, and every transaction, is one step.
/// </summary>
public sealed class Tables(AwsAccount account, RehearsalClock clock)
{
    private readonly SortedDictionary<string, Table> _tables = new(StringComparer.Ordinal);

    internal Lock Step { get; } = new();

    internal RehearsalClock Clock { get; } = clock;

    internal IReadOnlyList<string> Names
    {
        get
        {
            lock (Step)
            {
                return [.. _tables.Keys];
            }
        }
    }

    /// <summary>Every item of a table as it is now, for whoever looks at the rehearsal from outside.</summary>
    public IReadOnlyList<JsonObject> ItemsOf(string table)
    {
        lock (Step)
        {
            return [.. Find(table).Items];
        }
    }

    internal Table Create(string name, JsonObject definition)
    {
        lock (Step)
        {
            var table = new Table(name, account.Arn("dynamodb", $"table/{name}"), definition, Clock.Now);
            return _tables.TryAdd(name, table)
                ? table
                : throw new AwsException("ResourceInUseException", $"Table already exists: {name}");
        }
    }

    internal void Delete(string name)
    {
        lock (Step)
        {
            _tables.Remove(name);
        }
    }

    /// <param name="nameOrArn">Clients may name a table by its ARN.</param>
    internal Table Find(string nameOrArn) => _tables.GetValueOrDefault(nameOrArn.Split('/')[^1])
        ?? throw new AwsException("ResourceNotFoundException",
            $"Requested resource not found: Table: {nameOrArn} not found");
}
