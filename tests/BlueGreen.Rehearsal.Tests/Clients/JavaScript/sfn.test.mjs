import assert from 'node:assert/strict';
import test from 'node:test';
import {
  CreateStateMachineCommand, DeleteStateMachineCommand, DescribeExecutionCommand, DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand, GetExecutionHistoryCommand, ListExecutionsCommand,
  ListTagsForResourceCommand, RedriveExecutionCommand, SendTaskFailureCommand, SendTaskHeartbeatCommand,
  SendTaskSuccessCommand, SFNClient, StartExecutionCommand, StopExecutionCommand, TagResourceCommand,
  UntagResourceCommand, ValidateStateMachineDefinitionCommand, paginateGetExecutionHistory, paginateListExecutions,
  paginateListStateMachines,
} from '@aws-sdk/client-sfn';
import { oneByOne, refusal, until } from './client.mjs';

const client = new SFNClient();
const account = 'arn:aws:states:eu-west-1:111111111111';
const roleArn = 'arn:aws:iam::111111111111:role/shop-fixture';

async function create(name, states) {
  const definition = JSON.stringify({ StartAt: Object.keys(states)[0], States: states });
  const tags = [{ key: 'made-by', value: 'script' }];
  return (await client.send(new CreateStateMachineCommand({ name, definition, roleArn, tags }))).stateMachineArn;
}

const start = (stateMachineArn, more = {}) =>
  client.send(new StartExecutionCommand({ stateMachineArn, ...more })).then(started => started.executionArn);

const ended = executionArn => until(
  () => client.send(new DescribeExecutionCommand({ executionArn })), execution => execution.status !== 'RUNNING');

async function tokenOf(executionArn) {
  const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
  const scheduled = events.find(event => event.taskScheduledEventDetails);
  return JSON.parse(scheduled.taskScheduledEventDetails.parameters).Payload.Text;
}

const passing = await create('script-passing', { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Succeed' } });
const asking = await create('script-asking', {
  Ask: {
    Type: 'Task', End: true, Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Parameters: { FunctionName: 'shop-echo', Payload: { 'Text.$': '$$.Task.Token' } },
  },
});

test('state machines, executions and events come one a page, each once', async () => {
  const names = ['one', 'two', 'three'];
  for (const name of names) await ended(await start(passing, { name, input: `{"n":"${name}"}` }));

  const machines = await oneByOne(paginateListStateMachines({ client, pageSize: 1 }, {}), 'stateMachines');
  const executions = await oneByOne(
    paginateListExecutions({ client, pageSize: 1 }, { stateMachineArn: passing, statusFilter: 'SUCCEEDED' }),
    'executions');
  const events = await oneByOne(
    paginateGetExecutionHistory({ client, pageSize: 1 }, { executionArn: executions[0].executionArn }), 'events');

  assert.equal(new Set(machines.map(machine => machine.name)).size, machines.length);
  assert.ok(machines.some(machine => machine.name === 'shop-deploy'));
  assert.deepEqual(executions.map(execution => execution.name), names.toReversed?.() ?? [...names].reverse());
  assert.deepEqual(events.map(event => event.id), [1, 2, 3, 4, 5, 6]);
  assert.ok(events[0].timestamp instanceof Date);
});

test('an execution is described with or without its data', async () => {
  const executionArn = await start(passing, { name: 'described', input: '{"a":1}' });
  const whole = await ended(executionArn);
  const metadata = await client.send(
    new DescribeExecutionCommand({ executionArn, includedData: 'METADATA_ONLY' }));
  const machine = await client.send(new DescribeStateMachineForExecutionCommand({ executionArn }));
  const { events } = await client.send(
    new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, includeExecutionData: false }));

  assert.equal(whole.output, '{"a":1}');
  assert.equal(metadata.status, 'SUCCEEDED');
  assert.equal(metadata.input, undefined);
  assert.equal(machine.stateMachineArn, passing);
  assert.equal(events[0].type, 'ExecutionSucceeded');
  assert.equal(events[0].executionSucceededEventDetails.output, undefined);
});

test('starting twice with one name is one execution, as long as it runs with the same input', async () => {
  const first = await start(asking, { name: 'same', input: '{}' });

  assert.equal(await start(asking, { name: 'same', input: '{}' }), first);
  assert.equal(await refusal(start(asking, { name: 'same', input: '{"other":1}' })), 'ExecutionAlreadyExists');
  await client.send(new StopExecutionCommand({ executionArn: first, error: 'E', cause: 'C' }));
  const stopped = await ended(first);
  assert.deepEqual([stopped.status, stopped.error, stopped.cause], ['ABORTED', 'E', 'C']);
  assert.equal(await refusal(start(asking, { name: 'same', input: '{}' })), 'ExecutionAlreadyExists');
});

test('a token is beaten, answered, failed, and then spent', async () => {
  const [succeeding, failing] = [await start(asking), await start(asking)];
  const [good, bad] = [await tokenOf(succeeding), await tokenOf(failing)];
  await client.send(new SendTaskHeartbeatCommand({ taskToken: good }));
  assert.equal(
    await refusal(client.send(new SendTaskSuccessCommand({ taskToken: good, output: '{' }))), 'InvalidOutput');
  await client.send(new SendTaskSuccessCommand({ taskToken: good, output: '{"yes":true}' }));
  await client.send(new SendTaskFailureCommand({ taskToken: bad, error: 'No', cause: 'because' }));

  assert.equal((await ended(succeeding)).output, '{"yes":true}');
  assert.deepEqual([(await ended(failing)).status, (await ended(failing)).error], ['FAILED', 'No']);
  assert.equal(await refusal(client.send(new SendTaskHeartbeatCommand({ taskToken: good }))), 'TaskTimedOut');
  assert.equal(await refusal(client.send(new SendTaskHeartbeatCommand({ taskToken: 'none' }))), 'InvalidToken');
  assert.equal(
    await refusal(client.send(new SendTaskHeartbeatCommand({ taskToken: Buffer.alloc(48, 7).toString('base64') }))),
    'TaskDoesNotExist');
  assert.equal(
    await refusal(client.send(new RedriveExecutionCommand({ executionArn: failing }))), 'ExecutionNotRedrivable');
});

test('refusals have the names that clients branch on', async () => {
  const missing = `${account}:stateMachine:none`;
  const [machine, execution] = [stateMachineArn => ({ stateMachineArn }), executionArn => ({ executionArn })];
  assert.equal(await refusal(start(missing)), 'StateMachineDoesNotExist');
  assert.equal(await refusal(start('none')), 'InvalidArn');
  assert.equal(await refusal(start(passing, { name: 'a b' })), 'InvalidName');
  assert.equal(await refusal(start(passing, { input: 'x' })), 'InvalidExecutionInput');
  assert.equal(
    await refusal(client.send(new DescribeExecutionCommand(execution(`${account}:execution:none:x`)))),
    'ExecutionDoesNotExist');
  assert.equal(
    await refusal(client.send(new DescribeStateMachineCommand(machine(missing)))), 'StateMachineDoesNotExist');
  assert.equal(
    await refusal(client.send(new ListExecutionsCommand({ ...machine(passing), nextToken: 'x' }))), 'InvalidToken');
  assert.equal(
    await refusal(client.send(new ListExecutionsCommand({ ...machine(passing), statusFilter: 'x' }))),
    'ValidationException');
  assert.equal(await refusal(create('script-wrong', { A: { Type: 'Pass', Next: 'None' } })), 'InvalidDefinition');
});

test('tags and validation', async () => {
  const tags = async () => (await client.send(new ListTagsForResourceCommand({ resourceArn: passing }))).tags;
  await client.send(new TagResourceCommand({ resourceArn: passing, tags: [{ key: 'more', value: '1' }] }));
  assert.deepEqual((await tags()).map(tag => tag.key), ['made-by', 'more']);
  await client.send(new UntagResourceCommand({ resourceArn: passing, tagKeys: ['more'] }));
  assert.deepEqual(await tags(), [{ key: 'made-by', value: 'script' }]);

  const validated = await client.send(new ValidateStateMachineDefinitionCommand({ definition: '{"StartAt":"A"}' }));
  assert.equal(validated.result, 'FAIL');
});

test('a deleted state machine is gone', async () => {
  await client.send(new DeleteStateMachineCommand({ stateMachineArn: passing }));
  assert.equal(await refusal(start(passing)), 'StateMachineDoesNotExist');
});
