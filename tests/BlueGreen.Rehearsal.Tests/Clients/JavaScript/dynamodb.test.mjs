import assert from 'node:assert/strict';
import test from 'node:test';
import {
  BatchGetItemCommand, BatchWriteItemCommand, DescribeTableCommand, DynamoDBClient, GetItemCommand,
  paginateListTables, paginateQuery, paginateScan, PutItemCommand, TransactGetItemsCommand, TransactWriteItemsCommand,
  UpdateItemCommand, waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { oneByOne, refusal } from './client.mjs';

const client = new DynamoDBClient();
const TableName = 'shop-deployments';
const key = (sk) => ({ pk: { S: 'javascript' }, sk: { S: sk } });

test('a table is waited for, filled in a batch, and read an item at a time', async () => {
  await waitUntilTableExists({ client, minDelay: 1, maxDelay: 1, maxWaitTime: 60 }, { TableName });
  await client.send(new BatchWriteItemCommand({
    RequestItems: { [TableName]: ['1', '2', '3'].map((sk) => ({ PutRequest: { Item: key(sk) } })) },
  }));

  const tables = await oneByOne(paginateListTables({ client, pageSize: 1 }, {}), 'TableNames');
  const items = await oneByOne(paginateQuery({ client, pageSize: 1 }, {
    TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'javascript' } },
    ScanIndexForward: false,
  }), 'Items');
  const scanned = await oneByOne(paginateScan({ client, pageSize: 1 }, {
    TableName, FilterExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'javascript' } },
  }), 'Items');
  const { Responses } = await client.send(
    new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [key('1'), key('absent')] } } }));
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));

  assert.deepEqual(tables, [TableName]);
  assert.deepEqual(items.map((item) => item.sk.S), ['3', '2', '1']);
  assert.equal(scanned.length, 3);
  assert.deepEqual(Responses[TableName], [key('1')]);
  assert.equal(Table.TableStatus, 'ACTIVE');
});

test('a condition that fails says what is there, and a transaction why it was cancelled', async () => {
  const Item = { ...key('lock'), holder: { S: 'one' } };
  await client.send(new PutItemCommand({ TableName, Item }));
  const second = {
    TableName, Item: { ...key('lock'), holder: { S: 'two' } }, ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  };

  await assert.rejects(client.send(new PutItemCommand(second)), (error) => {
    assert.equal(error.name, 'ConditionalCheckFailedException');
    assert.deepEqual(error.Item, Item);
    return true;
  });
  const both = [{ Put: second }, { Delete: { TableName, Key: key('other') } }];
  await assert.rejects(client.send(new TransactWriteItemsCommand({ TransactItems: both })), (error) => {
    assert.equal(error.name, 'TransactionCanceledException');
    assert.deepEqual(error.CancellationReasons.map((reason) => reason.Code), ['ConditionalCheckFailed', 'None']);
    return true;
  });
  const updated = await client.send(new UpdateItemCommand({
    TableName, Key: key('lock'), UpdateExpression: 'SET holder = :two',
    ExpressionAttributeValues: { ':two': { S: 'two' } }, ReturnValues: 'UPDATED_OLD',
  }));
  const { Responses } = await client.send(new TransactGetItemsCommand({
    TransactItems: [{ Get: { TableName, Key: key('lock') } }, { Get: { TableName, Key: key('absent') } }],
  }));

  assert.deepEqual(updated.Attributes, { holder: { S: 'one' } });
  assert.equal(Responses[0].Item.holder.S, 'two');
  assert.equal(Responses[1].Item, undefined);
});

test('errors have the names that clients branch on', async () => {
  assert.equal(
    await refusal(client.send(new GetItemCommand({ TableName: 'absent', Key: key('1') }))),
    'ResourceNotFoundException');
  assert.equal(
    await refusal(client.send(new GetItemCommand({ TableName, Key: { pk: { S: 'x' } } }))), 'ValidationException');
});
