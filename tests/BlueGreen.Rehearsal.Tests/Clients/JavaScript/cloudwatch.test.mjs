import assert from 'node:assert/strict';
import test from 'node:test';
import {
  CloudWatchClient, DeleteAlarmsCommand, DescribeAlarmsForMetricCommand, DisableAlarmActionsCommand,
  GetMetricStatisticsCommand, ListMetricsCommand, paginateDescribeAlarms, paginateGetMetricData,
  PutMetricAlarmCommand, PutMetricDataCommand, SetAlarmStateCommand, waitUntilAlarmExists,
} from '@aws-sdk/client-cloudwatch';
import { oneByOne, refusal } from './client.mjs';

const client = new CloudWatchClient();
const patience = { client, minDelay: 1, maxDelay: 1, maxWaitTime: 120 };
const Namespace = 'JavaScript';
const metric = { Namespace, MetricName: 'Errors', Dimensions: [{ Name: 'Colour', Value: 'green' }] };
const minute = 60_000;
const now = Math.floor(Date.now() / minute) * minute;
const ago = (minutes) => new Date(now - minutes * minute);

test('metrics are put, listed, and read a datapoint at a time', async () => {
  await client.send(new PutMetricDataCommand({
    Namespace,
    MetricData: [30, 29, 28].map((minutes, index) => ({
      MetricName: 'Errors', Dimensions: metric.Dimensions, Timestamp: ago(minutes), Value: index + 1,
    })),
  }));

  const { Metrics } = await client.send(new ListMetricsCommand({ Namespace }));
  const { Datapoints } = await client.send(new GetMetricStatisticsCommand({
    ...metric, StartTime: ago(60), EndTime: ago(0), Period: 60, Statistics: ['Sum'],
  }));
  const values = [];
  const query = { Id: 'errors', MetricStat: { Metric: metric, Period: 60, Stat: 'Sum' } };
  for await (const page of paginateGetMetricData({ client, pageSize: 1 }, {
    StartTime: ago(60), EndTime: ago(0), ScanBy: 'TimestampAscending', MetricDataQueries: [query],
  })) {
    const [result] = page.MetricDataResults;
    assert.equal(result.Values.length, 1);
    assert.equal(result.StatusCode, page.NextToken ? 'PartialData' : 'Complete');
    values.push(...result.Values);
  }

  assert.deepEqual(Metrics, [metric]);
  assert.deepEqual(Datapoints.map((point) => point.Sum), [1, 2, 3]);
  assert.ok(Datapoints[0].Timestamp instanceof Date);
  assert.deepEqual(values, [1, 2, 3]);
});

test('alarms are put, waited for, set, and read one at a time', async () => {
  const names = ['javascript-a', 'javascript-b'];
  for (const AlarmName of names) {
    await client.send(new PutMetricAlarmCommand({
      AlarmName, ...metric, Statistic: 'Sum', Period: 60, EvaluationPeriods: 1, Threshold: 1,
      ComparisonOperator: 'GreaterThanThreshold', TreatMissingData: 'ignore',
    }));
  }
  await waitUntilAlarmExists(patience, { AlarmNames: names });
  await client.send(new SetAlarmStateCommand({
    AlarmName: names[0], StateValue: 'ALARM', StateReason: 'a drill',
  }));
  await client.send(new DisableAlarmActionsCommand({ AlarmNames: [names[1]] }));

  const alarms = await oneByOne(
    paginateDescribeAlarms({ client, pageSize: 1 }, { AlarmNamePrefix: 'javascript-' }), 'MetricAlarms');
  const onMetric = await client.send(new DescribeAlarmsForMetricCommand(metric));
  await client.send(new DeleteAlarmsCommand({ AlarmNames: names }));

  assert.deepEqual(alarms.map((alarm) => alarm.AlarmName), names);
  assert.equal(alarms[0].StateReason, 'a drill');
  assert.deepEqual(alarms.map((alarm) => alarm.ActionsEnabled), [true, false]);
  assert.equal(onMetric.MetricAlarms.length, 2);
});

test('an alarm that is not there is refused by name', async () => {
  const set = new SetAlarmStateCommand({ AlarmName: 'absent', StateValue: 'OK', StateReason: 'a drill' });

  assert.equal(await refusal(client.send(set)), 'ResourceNotFound');
});
