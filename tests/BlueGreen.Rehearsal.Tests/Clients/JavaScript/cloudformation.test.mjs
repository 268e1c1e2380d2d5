import assert from 'node:assert/strict';
import test from 'node:test';
import {
  CloudFormationClient, DescribeStackResourceCommand, DescribeStackResourcesCommand, DescribeStacksCommand,
  GetTemplateCommand, ListStacksCommand, paginateDescribeStackEvents, paginateListStackResources,
  waitUntilStackCreateComplete,
} from '@aws-sdk/client-cloudformation';
import { refusal } from './client.mjs';

const client = new CloudFormationClient();
const StackName = 'BlueGreen';

async function all(pages, items) {
  const found = [];
  for await (const page of pages) found.push(...page[items]);
  return found;
}

test('the stack is waited for, described and listed', async () => {
  await waitUntilStackCreateComplete({ client, maxWaitTime: 60 }, { StackName });
  const { Stacks: [stack] } = await client.send(new DescribeStacksCommand({ StackName }));
  const { StackSummaries } = await client.send(new ListStacksCommand({ StackStatusFilter: ['CREATE_COMPLETE'] }));
  const deleted = await client.send(new ListStacksCommand({ StackStatusFilter: ['DELETE_COMPLETE'] }));

  assert.equal(stack.StackStatus, 'CREATE_COMPLETE');
  assert.ok(stack.CreationTime instanceof Date);
  assert.deepEqual(StackSummaries.map(summary => summary.StackId), [stack.StackId]);
  assert.deepEqual(deleted.StackSummaries ?? [], []);
});

test('resources and events come whole, each once', async () => {
  const resources = await all(paginateListStackResources({ client }, { StackName }), 'StackResourceSummaries');
  const events = await all(paginateDescribeStackEvents({ client }, { StackName }), 'StackEvents');
  const queue = resources.find(resource => resource.ResourceType === 'AWS::SQS::Queue');
  const { StackResources: [found] } = await client.send(
    new DescribeStackResourcesCommand({ StackName, LogicalResourceId: queue.LogicalResourceId }));
  const { StackResourceDetail: detail } = await client.send(
    new DescribeStackResourceCommand({ StackName, LogicalResourceId: queue.LogicalResourceId }));

  assert.equal(new Set(resources.map(resource => resource.LogicalResourceId)).size, resources.length);
  assert.equal(new Set(events.map(event => event.EventId)).size, events.length);
  assert.ok(events.length > 100, 'more than one page');
  assert.match(queue.PhysicalResourceId, /\/111111111111\/shop-attention$/);
  assert.equal(found.PhysicalResourceId, queue.PhysicalResourceId);
  assert.equal(detail.ResourceStatus, 'CREATE_COMPLETE');
});

test('the template is the one that was deployed', async () => {
  const { TemplateBody } = await client.send(new GetTemplateCommand({ StackName }));

  assert.ok(JSON.parse(TemplateBody).Resources.PipelineWorkflowStateMachine3D63AE6E);
});

test('refusals have the names that clients branch on', async () => {
  const none = { StackName: 'none' };
  assert.equal(await refusal(client.send(new DescribeStacksCommand(none))), 'ValidationError');
  assert.equal(await refusal(client.send(new DescribeStackResourcesCommand({}))), 'ValidationError');
  assert.equal(
    await refusal(client.send(new DescribeStackResourceCommand({ StackName, LogicalResourceId: 'none' }))),
    'ValidationError');
});
