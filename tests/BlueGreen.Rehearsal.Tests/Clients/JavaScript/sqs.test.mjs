import assert from 'node:assert/strict';
import test from 'node:test';
import {
  ChangeMessageVisibilityCommand, DeleteMessageCommand, GetQueueAttributesCommand, GetQueueUrlCommand,
  PurgeQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient, paginateListQueues,
} from '@aws-sdk/client-sqs';
import { oneByOne, refusal } from './client.mjs';

const client = new SQSClient();
const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: 'shop-attention' }));
const receive = (more = {}) => client.send(new ReceiveMessageCommand({ QueueUrl, ...more }));
const count = async () => (await client.send(
  new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] })))
  .Attributes.ApproximateNumberOfMessages;

test('a message is received by one, seen again when it was not deleted, and deleted', async () => {
  await client.send(new SendMessageCommand({
    QueueUrl, MessageBody: 'one', MessageAttributes: { why: { DataType: 'String', StringValue: 'test' } },
  }));
  const first = await receive({ MessageAttributeNames: ['All'], VisibilityTimeout: 600 });
  assert.equal(first.Messages[0].Body, 'one');
  assert.equal(first.Messages[0].MessageAttributes.why.StringValue, 'test');
  assert.equal((await receive()).Messages, undefined);

  await client.send(new ChangeMessageVisibilityCommand({
    QueueUrl, ReceiptHandle: first.Messages[0].ReceiptHandle, VisibilityTimeout: 0,
  }));
  const [again] = (await receive({ MessageSystemAttributeNames: ['ApproximateReceiveCount'] })).Messages;
  assert.equal(again.Attributes.ApproximateReceiveCount, '2');

  await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: again.ReceiptHandle }));
  assert.equal(await count(), '0');
});

test('a receiver that waits gets what comes meanwhile', async () => {
  const waiting = receive({ WaitTimeSeconds: 20 });
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'late' }));

  assert.equal((await waiting).Messages[0].Body, 'late');
});

test('a purged queue is empty', async () => {
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'two' }));
  await client.send(new PurgeQueueCommand({ QueueUrl }));

  assert.equal(await count(), '0');
});

test('queues are listed one a page', async () => {
  assert.deepEqual(await oneByOne(paginateListQueues({ client, pageSize: 1 }, {}), 'QueueUrls'), [QueueUrl]);
});

test('refusals have the names that clients branch on', async () => {
  assert.equal(await refusal(client.send(new GetQueueUrlCommand({ QueueName: 'none' }))), 'QueueDoesNotExist');
  assert.equal(await refusal(receive({ MaxNumberOfMessages: 11 })), 'InvalidParameterValue');
  assert.equal(
    await refusal(client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: '?' }))), 'ReceiptHandleIsInvalid');
  assert.equal(
    await refusal(client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['Colour'] }))),
    'InvalidAttributeName');
});
