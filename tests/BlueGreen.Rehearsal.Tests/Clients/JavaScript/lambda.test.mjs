import assert from 'node:assert/strict';
import test from 'node:test';
import {
  GetFunctionCommand, GetFunctionConfigurationCommand, InvokeCommand, LambdaClient, paginateListFunctions,
  waitUntilFunctionActiveV2, waitUntilFunctionUpdatedV2,
} from '@aws-sdk/client-lambda';
import { oneByOne, refusal } from './client.mjs';

const client = new LambdaClient();
const invoke = (FunctionName, more = {}) => client.send(
  new InvokeCommand({ FunctionName, Payload: JSON.stringify({ Text: 'hello' }), ...more }));

test('a function answers with its log', async () => {
  const answer = await invoke('shop-echo', { LogType: 'Tail' });
  const log = Buffer.from(answer.LogResult, 'base64').toString();

  assert.deepEqual([answer.StatusCode, answer.FunctionError, answer.ExecutedVersion], [200, undefined, '$LATEST']);
  assert.equal(JSON.parse(answer.Payload.transformToString()).Text, 'hello');
  assert.match(log, /^START RequestId: \S+ Version: \$LATEST\n/);
  assert.match(log, /\nREPORT RequestId: \S+\tDuration: [0-9.]+ ms\tBilled Duration: [0-9]+ ms\tMemory Size: 128 MB\t/);
});

test('a function that throws is answered with its error', async () => {
  const answer = await invoke('shop-fail');

  assert.deepEqual([answer.StatusCode, answer.FunctionError], [200, 'Unhandled']);
  assert.deepEqual(
    JSON.parse(answer.Payload.transformToString()).errorMessage.includes('Told to fail: hello'), true);
});

test('an event is taken, and a dry run does nothing', async () => {
  assert.equal((await invoke('shop-echo', { InvocationType: 'Event' })).StatusCode, 202);
  assert.equal((await invoke('shop-echo', { InvocationType: 'DryRun' })).StatusCode, 204);
});

test('functions are listed one a page, each once', async () => {
  const functions = await oneByOne(paginateListFunctions({ client, pageSize: 1 }, {}), 'Functions');
  const names = functions.map(one => one.FunctionName);

  assert.equal(new Set(names).size, names.length);
  assert.ok(names.includes('shop-resolve-colour') && names.includes('shop-echo'));
});

test('a function is waited for by name and looked up by ARN', async () => {
  const waiting = { client, maxWaitTime: 10 };
  assert.equal((await waitUntilFunctionActiveV2(waiting, { FunctionName: 'shop-switch' })).state, 'SUCCESS');
  assert.equal((await waitUntilFunctionUpdatedV2(waiting, { FunctionName: 'shop-switch' })).state, 'SUCCESS');
  const { Configuration } = await client.send(new GetFunctionCommand({ FunctionName: 'shop-switch' }));
  const again = await client.send(new GetFunctionConfigurationCommand({ FunctionName: Configuration.FunctionArn }));

  assert.deepEqual([again.Runtime, again.MemorySize, again.Timeout], ['dotnet10', 512, 75]);
  assert.deepEqual(again.LoggingConfig, { LogFormat: 'JSON', LogGroup: '/aws/lambda/shop-switch' });
  assert.ok(new Date(again.LastModified).getTime() > 0);
});

test('refusals have the names that clients branch on', async () => {
  assert.equal(await refusal(invoke('nobody')), 'ResourceNotFoundException');
  assert.equal(await refusal(invoke('shop-echo:7')), 'ResourceNotFoundException');
  assert.equal(await refusal(invoke('shop-echo', { Payload: '{' })), 'InvalidRequestContentException');
  assert.equal(
    await refusal(client.send(new GetFunctionCommand({ FunctionName: 'nobody' }))), 'ResourceNotFoundException');
});
