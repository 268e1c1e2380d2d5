"""Sends the same calls to two endpoints, as an ordinary client, and prints what it understood of each answer.

usage: ask.py REQUESTS REHEARSAL_URL MOTO_URL

A line of REQUESTS is `WHERE WHAT {parameters} > name=jmespath, ...`. WHERE is both, ours or moto. WHAT is an operation
with its IAM prefix (`ecs.DescribeServices`), a waiter (`wait:ecs.services_stable`) or `set`, which names texts. Each
endpoint has its own names; `${name}` in parameters is replaced. botocore's models say how to call, how to read, and
which members an answer may and must have.
"""
import datetime
import json
import os
import re
import sys
import xml.etree.ElementTree as xml

import botocore.session
import jmespath
from botocore.config import Config
from botocore.exceptions import ClientError
from botocore.parsers import ResponseParserError

CLIENTS = {"elasticloadbalancing": "elbv2", "states": "stepfunctions"}
MINUTE = datetime.datetime.now(datetime.timezone.utc).replace(second=0, microsecond=0)


class Endpoint:
    def __init__(self, url):
        self.url, self.clients, self.raw = url, {}, None
        ago = lambda minutes: (MINUTE - datetime.timedelta(minutes=minutes)).isoformat()
        self.names = {"ago60": ago(60), "ago30": ago(30), "ago29": ago(29), "now": ago(0)}
        self.names["millis"] = int(MINUTE.timestamp() * 1000)

    def client(self, prefix):
        if prefix not in self.clients:
            made = SESSION.create_client(
                CLIENTS.get(prefix, prefix), endpoint_url=self.url, region_name="eu-west-1",
                aws_access_key_id="test", aws_secret_access_key="test",
                config=Config(retries={"total_max_attempts": 1}, parameter_validation=False, inject_host_prefix=False))
            made.meta.events.register("before-parse", self.keep)
            self.clients[prefix] = made
        return self.clients[prefix]

    def keep(self, operation_model, response_dict, **_):
        self.raw = (operation_model, response_dict)

    def run(self, what, parameters, kept):
        parameters = self.filled(parameters)
        if what == "set":
            self.names.update(parameters)
            return None
        prefix, action = what.removeprefix("wait:").split(".")
        if what.startswith("wait:"):
            waiter = self.client(prefix).get_waiter(action)
            waiter.config.delay = 0.05
            waiter.config.max_attempts = 1200
            waiter.wait(**parameters)
            return None
        answer = self.call(self.client(prefix), action, parameters)
        for name, path in kept:
            self.names[name] = jmespath.search(path, answer["members"])
            if self.names[name] is None:
                sys.exit(f"{what} at {self.url}: nothing at {path} in {json.dumps(answer)}")
        return answer

    def call(self, client, action, parameters):
        try:
            answer = client._make_api_call(action, parameters)
            error = None
        except ClientError as refused:
            answer, error = refused.response, refused.response["Error"]["Code"]
        except ResponseParserError:
            # Moto's own failures are no answers of any service.
            answer, error = {"ResponseMetadata": {"HTTPStatusCode": 500}}, "500"
        status = answer.pop("ResponseMetadata")["HTTPStatusCode"]
        answer.pop("Error", None)
        faults = faults_of(*self.raw) if error is None else []
        return {"status": status, "error": error, "members": plain(answer), "faults": faults}

    def filled(self, value):
        if isinstance(value, dict):
            return {key: self.filled(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.filled(item) for item in value]
        if isinstance(value, str) and value[2:-1] in self.names and value == f"${{{value[2:-1]}}}":
            return self.names[value[2:-1]]
        if isinstance(value, str):
            return re.sub(r"\$\{(\w+)\}", lambda found: self.names[found[1]], value)
        return value


def plain(value):
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, datetime.datetime):
        return "<time>"
    if hasattr(value, "read"):
        return value.read().decode()
    return value.decode() if isinstance(value, bytes) else value


def faults_of(operation, response):
    """What the body has or lacks, though the model says otherwise; botocore's parser is silent about both."""
    shape, body = operation.output_shape, response["body"]
    if shape is None or shape.serialization.get("payload") or not body or not isinstance(body, bytes):
        return []
    faults = []
    if body.lstrip().startswith(b"{"):
        check_json(shape, json.loads(body), "", faults)
    elif body.lstrip().startswith(b"<") and (wrapper := shape.serialization.get("resultWrapper")):
        found = [child for child in xml.fromstring(body) if tag(child) == wrapper]
        check_xml(shape, found[0] if found else xml.Element(wrapper), "", faults)
    return faults


def check_members(shape, present, path, faults):
    """Wire names of the members by their shapes; complains of what is missing and of strangers."""
    wire = {member.serialization.get("name", name): (name, member) for name, member in shape.members.items()}
    faults += [f"{path}{name}: unknown" for name in present if name not in wire]
    faults += [f"{path}{name}: required" for name, _ in wire.values()
               if name in shape.required_members and shape.members[name].serialization.get("name", name) not in present]
    return {name: member for name, (_, member) in wire.items()}


def check_json(shape, value, path, faults):
    if value is None or shape.type_name == "structure" and shape.is_document_type:
        return
    if shape.type_name == "structure":
        for name, member in check_members(shape, value, path, faults).items():
            if name in value:
                check_json(member, value[name], f"{path}{name}.", faults)
    elif shape.type_name == "list":
        for item in value:
            check_json(shape.member, item, f"{path[:-1]}[].", faults)
    elif shape.type_name == "map":
        for item in value.values():
            check_json(shape.value, item, f"{path[:-1]}{{}}.", faults)


def check_xml(shape, node, path, faults):
    if shape.type_name == "structure":
        for name, member in check_members(shape, [tag(child) for child in node], path, faults).items():
            for child in node:
                if tag(child) == name:
                    check_xml(member, child, f"{path}{name}.", faults)
    elif shape.type_name == "list":
        for child in node:
            check_xml(shape.member, child, f"{path[:-1]}[].", faults)


def tag(node):
    return node.tag.rpartition("}")[2]


SESSION = botocore.session.get_session()


def main(requests, ours, moto):
    ends = {"ours": Endpoint(ours), "moto": Endpoint(moto)}
    with open(os.path.join(os.path.dirname(requests), "world.json"), encoding="utf-8") as world:
        ends["ours"].names["changed"] = world.read().replace("Lost pushes", "Pushes that were lost")
    answers = []
    with open(requests, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip() or line.startswith("#"):
                continue
            where, what, rest = line.strip().split(" ", 2)
            parameters, at = json.JSONDecoder().raw_decode(rest)
            kept = [pair.strip().split("=", 1) for pair in rest[at:].strip(" >").split(", ") if pair]
            found = {end: ends[end].run(what, parameters, kept) for end in ends if where in ("both", end)}
            if where != "both" and found[where] and found[where]["error"]:
                sys.exit(f"line {number}: {json.dumps(found[where])}")
            if where == "both" and found["ours"]:
                answers.append({"line": number, "operation": what.replace(".", ":"), **found})
    names = {end: {key: text for key, text in ends[end].names.items() if isinstance(text, str)} for end in ends}
    json.dump({"answers": answers, "names": names}, sys.stdout)


main(*sys.argv[1:])
