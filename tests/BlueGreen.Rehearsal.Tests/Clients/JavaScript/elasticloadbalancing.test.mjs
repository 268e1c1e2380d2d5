import assert from 'node:assert/strict';
import test from 'node:test';
import {
  CreateRuleCommand, DeleteRuleCommand, DeregisterTargetsCommand, DescribeListenersCommand,
  DescribeLoadBalancerAttributesCommand, DescribeLoadBalancersCommand, DescribeTagsCommand,
  DescribeTargetGroupsCommand, DescribeTargetHealthCommand, ElasticLoadBalancingV2Client, ModifyListenerCommand,
  ModifyRuleCommand, ModifyTargetGroupAttributesCommand, paginateDescribeRules, RegisterTargetsCommand,
  SetRulePrioritiesCommand, waitUntilLoadBalancerAvailable, waitUntilTargetDeregistered, waitUntilTargetInService,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { oneByOne, refusal } from './client.mjs';

const client = new ElasticLoadBalancingV2Client();
const patience = { client, minDelay: 1, maxDelay: 1, maxWaitTime: 120 };

async function world() {
  const { LoadBalancers: [balancer] } = await client.send(new DescribeLoadBalancersCommand({ Names: ['shop'] }));
  const { Listeners } = await client.send(
    new DescribeListenersCommand({ LoadBalancerArn: balancer.LoadBalancerArn }));
  const { TargetGroups } = await client.send(
    new DescribeTargetGroupsCommand({ Names: ['shop-blue', 'shop-green'] }));
  return {
    balancer: balancer.LoadBalancerArn,
    listener: Listeners.find((one) => one.Port === 80),
    groups: Object.fromEntries(TargetGroups.map((one) => [one.TargetGroupName, one.TargetGroupArn])),
  };
}

function split(groups, blue, green) {
  return [{
    Type: 'forward',
    ForwardConfig: {
      TargetGroups: [
        { TargetGroupArn: groups['shop-blue'], Weight: blue },
        { TargetGroupArn: groups['shop-green'], Weight: green },
      ],
    },
  }];
}

test('a rule is created, read page by page, moved and deleted', async () => {
  const { balancer, listener, groups } = await world();
  await waitUntilLoadBalancerAvailable(patience, { LoadBalancerArns: [balancer] });
  const wanted = {
    ListenerArn: listener.ListenerArn,
    Priority: 901,
    Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/javascript/*'] } }],
    Actions: split(groups, 100, 0),
    Tags: [{ Key: 'team', Value: 'shop' }],
  };

  const { Rules: [{ RuleArn }] } = await client.send(new CreateRuleCommand(wanted));
  assert.equal(await refusal(client.send(new CreateRuleCommand(wanted))), 'PriorityInUseException');
  await client.send(new ModifyRuleCommand({ RuleArn, Actions: split(groups, 0, 100) }));
  await client.send(new SetRulePrioritiesCommand({ RulePriorities: [{ RuleArn, Priority: 902 }] }));
  const rules = await oneByOne(
    paginateDescribeRules({ client }, { ListenerArn: listener.ListenerArn, PageSize: 1 }), 'Rules');
  const { TagDescriptions } = await client.send(new DescribeTagsCommand({ ResourceArns: [RuleArn] }));
  await client.send(new DeleteRuleCommand({ RuleArn }));

  const read = rules.find((rule) => rule.RuleArn === RuleArn);
  assert.equal(read.Priority, '902');
  assert.deepEqual(read.Actions[0].ForwardConfig.TargetGroups.map((group) => group.Weight), [0, 100]);
  assert.equal(rules.at(-1).IsDefault, true);
  assert.deepEqual(TagDescriptions[0].Tags, [{ Key: 'team', Value: 'shop' }]);
  assert.equal(await refusal(client.send(new DeleteRuleCommand({ RuleArn }))), 'RuleNotFoundException');
});

test('a target comes into service, drains and is gone', async () => {
  const { groups } = await world();
  const TargetGroupArn = groups['shop-green'];
  const Targets = [{ Id: '10.0.0.9', Port: 8080 }];
  await client.send(new ModifyTargetGroupAttributesCommand({
    TargetGroupArn, Attributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '60' }],
  }));

  await client.send(new RegisterTargetsCommand({ TargetGroupArn, Targets }));
  await waitUntilTargetInService(patience, { TargetGroupArn, Targets });
  await client.send(new DeregisterTargetsCommand({ TargetGroupArn, Targets }));
  await waitUntilTargetDeregistered(patience, { TargetGroupArn, Targets });

  const { TargetHealthDescriptions: [target] } = await client.send(
    new DescribeTargetHealthCommand({ TargetGroupArn, Targets }));
  assert.equal(target.TargetHealth.Reason, 'Target.NotRegistered');
});

test('attributes and errors are as clients expect them', async () => {
  const { balancer, listener } = await world();

  const { Attributes } = await client.send(
    new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: balancer }));
  assert.ok(Attributes.some((one) => one.Key === 'idle_timeout.timeout_seconds'));
  assert.equal(
    await refusal(client.send(new DescribeTargetGroupsCommand({ Names: ['absent'] }))),
    'TargetGroupNotFoundException');
  assert.equal(
    await refusal(client.send(new ModifyListenerCommand({ ListenerArn: `${listener.ListenerArn}0` }))),
    'ListenerNotFoundException');
  assert.equal(
    await refusal(client.send(new DescribeLoadBalancersCommand({ Names: ['absent'] }))),
    'LoadBalancerNotFoundException');
});
