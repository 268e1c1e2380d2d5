import assert from 'node:assert/strict';
import test from 'node:test';
import {
  CloudWatchLogsClient, CreateLogGroupCommand, CreateLogStreamCommand, DeleteLogGroupCommand, DeleteLogStreamCommand,
  FilterLogEventsCommand, GetLogEventsCommand, PutLogEventsCommand, paginateDescribeLogGroups,
  paginateDescribeLogStreams, paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { oneByOne, refusal } from './client.mjs';

const client = new CloudWatchLogsClient();
const logGroupName = '/script/one';
const at = Date.now();

test('lines of two streams come back by time, one a page', async () => {
  await client.send(new CreateLogGroupCommand({ logGroupName }));
  for (const [logStreamName, first] of [['a', 0], ['b', 1]]) {
    await client.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
    await client.send(new PutLogEventsCommand({
      logGroupName, logStreamName,
      logEvents: [0, 2].map(later => ({ timestamp: at + first + later, message: `${logStreamName}${later}` })),
    }));
  }

  const events = await oneByOne(paginateFilterLogEvents({ client, pageSize: 1 }, { logGroupName }), 'events');
  const streams = await oneByOne(paginateDescribeLogStreams({ client, pageSize: 1 }, { logGroupName }), 'logStreams');

  assert.deepEqual(events.map(event => event.message), ['a0', 'b0', 'a2', 'b2']);
  assert.deepEqual(streams.map(stream => stream.logStreamName), ['a', 'b']);
  assert.equal(streams[0].lastEventTimestamp, at + 2);
});

test('following a log asks again from the last line on', async () => {
  const seen = await client.send(new FilterLogEventsCommand({ logGroupName, startTime: at + 3 }));

  assert.deepEqual(seen.events.map(event => event.message), ['b2']);
});

test('a stream is read from its head until the token stays', async () => {
  const read = [];
  let nextToken;
  for (let given; ; given = nextToken) {
    const page = await client.send(new GetLogEventsCommand({
      logGroupName, logStreamName: 'a', startFromHead: true, limit: 1, nextToken: given,
    }));
    read.push(...page.events.map(event => event.message));
    if (page.nextForwardToken === given) break;
    nextToken = page.nextForwardToken;
  }
  assert.deepEqual(read, ['a0', 'a2']);
});

test('groups are listed one a page, each once', async () => {
  const groups = await oneByOne(paginateDescribeLogGroups({ client, pageSize: 1 }, {}), 'logGroups');
  const names = groups.map(group => group.logGroupName);

  assert.equal(new Set(names).size, names.length);
  assert.ok(names.includes('/aws/lambda/shop-watch'));
  assert.equal(groups.find(group => group.logGroupName === '/bluegreen/shop').retentionInDays, 30);
});

test('refusals have the names that clients branch on', async () => {
  assert.equal(
    await refusal(client.send(new CreateLogGroupCommand({ logGroupName }))), 'ResourceAlreadyExistsException');
  assert.equal(
    await refusal(client.send(new FilterLogEventsCommand({ logGroupName: '/nowhere' }))), 'ResourceNotFoundException');
  assert.equal(
    await refusal(client.send(new FilterLogEventsCommand({ logGroupName, limit: 0 }))), 'InvalidParameterException');
});

test('what was made is deleted', async () => {
  await client.send(new DeleteLogStreamCommand({ logGroupName, logStreamName: 'a' }));
  await client.send(new DeleteLogGroupCommand({ logGroupName }));

  assert.equal(
    await refusal(client.send(new FilterLogEventsCommand({ logGroupName }))), 'ResourceNotFoundException');
});
