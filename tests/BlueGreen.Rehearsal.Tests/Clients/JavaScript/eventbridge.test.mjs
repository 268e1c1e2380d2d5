import assert from 'node:assert/strict';
import test from 'node:test';
import {
  DeleteRuleCommand, DescribeRuleCommand, DisableRuleCommand, EnableRuleCommand, EventBridgeClient,
  ListRuleNamesByTargetCommand, ListRulesCommand, ListTargetsByRuleCommand, PutEventsCommand, PutRuleCommand,
  PutTargetsCommand, RemoveTargetsCommand, TestEventPatternCommand,
} from '@aws-sdk/client-eventbridge';
import { DeleteMessageCommand, GetQueueUrlCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { refusal } from './client.mjs';

const client = new EventBridgeClient();
const Name = 'script';
const Arn = 'arn:aws:sqs:eu-west-1:111111111111:shop-attention';

/** This SDK has no paginators for EventBridge. */
async function pages(Command, input, items) {
  const all = [];
  for (let NextToken; ;) {
    const page = await client.send(new Command({ ...input, Limit: 1, NextToken }));
    assert.ok(page[items].length <= 1);
    all.push(...page[items]);
    if (!(NextToken = page.NextToken)) return all;
  }
}

test('a rule passes on what matches its pattern', async () => {
  await client.send(new PutRuleCommand({ Name, EventPattern: JSON.stringify({ source: ['script'] }) }));
  await client.send(new PutTargetsCommand({
    Rule: Name,
    Targets: [{ Id: 'a', Arn, InputPath: '$.detail' }, { Id: 'b', Arn: `${Arn}-of-nobody`, DeadLetterConfig: { Arn } }],
  }));
  const put = await client.send(new PutEventsCommand({
    Entries: [
      { Source: 'script', DetailType: 'd', Detail: '{"n":1}' }, { Source: 'other', DetailType: 'd', Detail: '{}' },
      { Source: 'script', DetailType: 'd', Detail: 'no json' },
    ],
  }));
  const queue = new SQSClient();
  const { QueueUrl } = await queue.send(new GetQueueUrlCommand({ QueueName: 'shop-attention' }));
  const messages = [];
  while (messages.length < 2) {
    const { Messages = [] } = await queue.send(new ReceiveMessageCommand({
      QueueUrl, WaitTimeSeconds: 20, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'],
    }));
    for (const { ReceiptHandle } of Messages) {
      await queue.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
    messages.push(...Messages);
  }

  assert.deepEqual([put.FailedEntryCount, put.Entries[2].ErrorCode], [1, 'MalformedDetail']);
  assert.ok(messages.some(message => message.Body === '{"n":1}'));
  const dead = messages.find(message => message.MessageAttributes);
  assert.equal(dead.MessageAttributes.ERROR_CODE.StringValue, 'NO_RESOURCE');
  assert.equal(dead.MessageAttributes.TARGET_ARN.StringValue, `${Arn}-of-nobody`);
});

test('rules and targets are listed one a page, each once', async () => {
  const rules = await pages(ListRulesCommand, {}, 'Rules');
  const targets = await pages(ListTargetsByRuleCommand, { Rule: Name }, 'Targets');
  const names = await pages(ListRuleNamesByTargetCommand, { TargetArn: Arn }, 'RuleNames');

  assert.deepEqual(
    rules.map(rule => rule.Name),
    ['script', 'shop-alarm', 'shop-died', 'shop-push', 'shop-rollbackfailed', 'shop-sweep']);
  assert.deepEqual(targets.map(target => target.Id), ['a', 'b']);
  assert.deepEqual(names, ['script', 'shop-rollbackfailed']);
});

test('a rule is switched off and on', async () => {
  const state = async () => (await client.send(new DescribeRuleCommand({ Name }))).State;
  await client.send(new DisableRuleCommand({ Name }));
  assert.equal(await state(), 'DISABLED');
  await client.send(new EnableRuleCommand({ Name, EventBusName: 'default' }));
  assert.equal(await state(), 'ENABLED');
});

test('a pattern is tried', async () => {
  const tried = await client.send(new TestEventPatternCommand({
    EventPattern: '{"detail":{"n":[{"numeric":[">",1]}]}}',
    Event: JSON.stringify({
      id: '1', account: '1', source: 's', time: '2026-11-21T12:00:00Z', region: 'r', resources: [],
      'detail-type': 'd', detail: { n: 2 },
    }),
  }));
  assert.equal(tried.Result, true);
});

test('refusals have the names that clients branch on', async () => {
  const put = (more) => client.send(new PutRuleCommand({ Name: 'wrong', ...more }));
  assert.equal(await refusal(put({ EventPattern: '{' })), 'InvalidEventPatternException');
  assert.equal(await refusal(put({ EventPattern: '{"source":"s"}' })), 'InvalidEventPatternException');
  assert.equal(await refusal(put({ ScheduleExpression: 'rate(0 minutes)' })), 'ValidationException');
  assert.equal(await refusal(put({})), 'ValidationException');
  assert.equal(await refusal(client.send(new DescribeRuleCommand({ Name: 'none' }))), 'ResourceNotFoundException');
  assert.equal(
    await refusal(client.send(new ListRulesCommand({ EventBusName: 'none' }))), 'ResourceNotFoundException');
  assert.equal(await refusal(client.send(new DeleteRuleCommand({ Name }))), 'ValidationException');
  assert.equal(await refusal(client.send(new PutEventsCommand({ Entries: [] }))), 'ValidationException');
});

test('what was made is deleted', async () => {
  const removed = await client.send(new RemoveTargetsCommand({ Rule: Name, Ids: ['a', 'b', 'c'] }));
  await client.send(new DeleteRuleCommand({ Name }));

  assert.deepEqual(removed.FailedEntries.map(entry => entry.TargetId), ['c']);
  assert.equal(await refusal(client.send(new DescribeRuleCommand({ Name }))), 'ResourceNotFoundException');
});
