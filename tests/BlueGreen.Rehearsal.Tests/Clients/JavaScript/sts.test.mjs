import assert from 'node:assert/strict';
import test from 'node:test';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

test('a person is the operator of the rehearsal account', async () => {
  const identity = await new STSClient().send(new GetCallerIdentityCommand());

  assert.equal(identity.Account, '111111111111');
  assert.equal(identity.Arn, 'arn:aws:iam::111111111111:user/operator');
  assert.ok(identity.UserId);
});
