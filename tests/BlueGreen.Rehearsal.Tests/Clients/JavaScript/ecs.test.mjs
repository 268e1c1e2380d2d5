import assert from 'node:assert/strict';
import test from 'node:test';
import {
  CreateServiceCommand, DeleteServiceCommand, DeregisterTaskDefinitionCommand, DescribeServicesCommand,
  DescribeTasksCommand, ECSClient, ListTagsForResourceCommand, ListTasksCommand, paginateListTaskDefinitions,
  paginateListTasks, RegisterTaskDefinitionCommand, StopTaskCommand, TagResourceCommand, UpdateServiceCommand,
  waitUntilServicesInactive, waitUntilServicesStable, waitUntilTasksRunning, waitUntilTasksStopped,
} from '@aws-sdk/client-ecs';
import { oneByOne, refusal, until } from './client.mjs';

const client = new ECSClient();
const patience = { client, minDelay: 1, maxDelay: 1, maxWaitTime: 120 };
const cluster = 'shop';
const service = 'javascript';

async function definition(colour) {
  const registered = await client.send(new RegisterTaskDefinitionCommand({
    family: 'javascript',
    cpu: '256',
    memory: '512',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    containerDefinitions: [{
      name: 'app',
      image: 'public.ecr.aws/docker/library/busybox:latest',
      essential: true,
      environment: [{ name: 'COLOUR', value: colour }],
    }],
  }));
  return registered.taskDefinition.taskDefinitionArn;
}

/** The service once it is described as `wanted` says: descriptions lag behind writes, as on AWS. */
async function described(wanted) {
  const { services } = await until(
    () => client.send(new DescribeServicesCommand({ cluster, services: [service] })),
    (answer) => answer.services.some(wanted));
  return services.find(wanted);
}

test('a service is created, waited for, updated, tagged and deleted', async () => {
  const first = await definition('blue');
  const second = await definition('green');

  await client.send(new CreateServiceCommand({
    cluster, serviceName: service, taskDefinition: first, desiredCount: 2, launchType: 'FARGATE',
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
  }));
  await described((one) => one.desiredCount === 2);
  await waitUntilServicesStable(patience, { cluster, services: [service] });
  const tasks = await oneByOne(
    paginateListTasks({ client, pageSize: 1 }, { cluster, serviceName: service }), 'taskArns');
  assert.equal(tasks.length, 2);
  await waitUntilTasksRunning(patience, { cluster, tasks });

  await client.send(new UpdateServiceCommand({ cluster, service, taskDefinition: second, desiredCount: 1 }));
  await described((one) => one.taskDefinition === second);
  await waitUntilServicesStable(patience, { cluster, services: [service] });
  const updated = await described((one) => one.deployments.length === 1 && one.runningCount === 1);
  assert.equal(updated.deployments[0].rolloutState, 'COMPLETED');
  assert.ok(updated.events[0].createdAt instanceof Date);

  await client.send(new TagResourceCommand({
    resourceArn: updated.serviceArn, tags: [{ key: 'team', value: 'shop' }],
  }));
  const { tags } = await client.send(new ListTagsForResourceCommand({ resourceArn: updated.serviceArn }));
  assert.deepEqual(tags, [{ key: 'team', value: 'shop' }]);

  const { taskArns: [task] } = await client.send(new ListTasksCommand({ cluster, serviceName: service }));
  await client.send(new StopTaskCommand({ cluster, task, reason: 'a drill' }));
  await waitUntilTasksStopped(patience, { cluster, tasks: [task] });
  const stopped = await client.send(new DescribeTasksCommand({ cluster, tasks: [task] }));
  assert.equal(stopped.tasks[0].stoppedReason, 'a drill');

  await client.send(new DeleteServiceCommand({ cluster, service, force: true }));
  await waitUntilServicesInactive(patience, { cluster, services: [service] });
  await client.send(new DeregisterTaskDefinitionCommand({ taskDefinition: first }));
  await until(
    () => oneByOne(
      paginateListTaskDefinitions({ client, pageSize: 1 }, { familyPrefix: 'javascript' }), 'taskDefinitionArns'),
    (arns) => arns.length === 1 && arns[0] === second);
});

test('what is not there is refused by the names that clients branch on', async () => {
  assert.equal(
    await refusal(client.send(new DescribeServicesCommand({ cluster: 'absent', services: ['x'] }))),
    'ClusterNotFoundException');
  assert.equal(
    await refusal(client.send(new UpdateServiceCommand({ cluster, service: 'absent', desiredCount: 1 }))),
    'ServiceNotFoundException');
  assert.equal(
    await refusal(client.send(new UpdateServiceCommand({ cluster, service: 'shop-blue', taskDefinition: 'no:1' }))),
    'ClientException');
  assert.equal(
    await refusal(client.send(new StopTaskCommand({ cluster, task: 'absent' }))), 'InvalidParameterException');
});
