"""The same expressions in Python, set up as Mistral sets yaql and Jinja2 up, without Mistral around them.

Reads `{"cases", "contexts"}` as the first line of the standard input and then orders, one a line:
`{"case": INDEX, "phase": "value" | "parse" | "evaluate", "seconds": S}`. Answers `{"value": V}`, or how often it got
through and the CPU seconds that took.
"""
import json
import re
import sys
import time

import jinja2
import yaql
from jinja2 import sandbox
from yaql.language import factory, utils

ENGINE = factory.YaqlFactory(keyword_operator="=>").create(
    options={
        "yaql.limitIterators": -1,
        "yaql.memoryQuota": -1,
        "yaql.convertInputData": True,
        "yaql.convertOutputData": True,
        "yaql.convertTuplesToLists": True,
        "yaql.convertSetsToLists": False,
        "yaql.iterableDicts": False,
    }
)
ROOT = yaql.create_context()
JINJA = sandbox.SandboxedEnvironment(
    undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
)
YAQL_BLOCK = re.compile("<%.*?%>")
TASK = {"result": {"server": {"id": "a1", "addresses": [{"addr": "10.0.0.7"}]}}}


def task(context, name):
    return TASK


ROOT.register_function(task, name="task")


def parse(case):
    """What Mistral does when a definition is created."""
    if case["language"] == "jinja":
        return JINJA.parse(case["text"])
    return compiled(case)


def compiled(case):
    text = case["text"]
    if case["language"] == "yaql":
        return [ENGINE(block.strip("<%>")) for block in YAQL_BLOCK.findall(text)]
    if text.startswith("{{") and text.endswith("}}"):
        return JINJA.compile_expression(text[2:-2], undefined_to_none=False)
    # Environment.from_string keeps nothing; only loaders have a cache.
    return JINJA.from_string(text)


def run_yaql(parsed, data):
    context = ROOT.create_child_context()
    context["$"] = utils.convert_input_data(data)
    return parsed.evaluate(context=context)


def evaluator(case, data):
    parsed = compiled(case)
    if case["language"] == "yaql":
        if len(parsed) == 1 and case["text"].startswith("<%"):
            return lambda: run_yaql(parsed[0], data)
        parts = list(zip(YAQL_BLOCK.findall(case["text"]), parsed))

        def text():
            out = case["text"]
            for block, one in parts:
                out = out.replace(block, str(run_yaql(one, data)))
            return out

        return text
    names = {"_": data, "__env": None, "__execution": None, "__task_execution": None}
    if isinstance(parsed, jinja2.Template):
        return lambda: parsed.render(**names)
    return lambda: parsed(**names)


def repeat(call, seconds):
    calls = 0
    began = time.process_time()
    while True:
        for _ in range(10):
            call()
        calls += 10
        spent = time.process_time() - began
        if spent >= seconds:
            return {"calls": calls, "seconds": spent}


def main():
    given = json.loads(sys.stdin.readline())
    cases = [(case, given["contexts"][case["context"]]) for case in given["cases"]]
    evaluators = [evaluator(case, data) for case, data in cases]
    for line in iter(sys.stdin.readline, ""):
        order = json.loads(line)
        case, _ = cases[order["case"]]
        evaluate = evaluators[order["case"]]
        if order["phase"] == "value":
            answer = {"value": evaluate()}
        elif order["phase"] == "parse":
            answer = repeat(lambda: parse(case), order["seconds"])
        else:
            answer = repeat(evaluate, order["seconds"])
        print(json.dumps(answer), flush=True)


main()
