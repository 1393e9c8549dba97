"""Evaluates YAQL and Jinja as Mistral 15 has its engines set up: JSON lines in, JSON lines out, as bin/evaluate.ts."""
import json
import signal
import sys

import yaql
from yaql.language import factory, utils

try:
    import jinja2
    from jinja2 import sandbox
except ImportError:
    sandbox = None

OPTIONS = {
    'yaql.limitIterators': -1,
    'yaql.memoryQuota': -1,
    'yaql.convertTuplesToLists': True,
    'yaql.convertSetsToLists': False,
    'yaql.iterableDicts': False,
    'yaql.convertInputData': True,
    'yaql.convertOutputData': True,
}
ENGINE = factory.YaqlFactory(keyword_operator='=>', allow_delegates=False).create(options=OPTIONS)
ROOT = yaql.create_context()


class Late(BaseException):
    pass


def late(*_unused):
    raise Late()


def run_yaql(source, data):
    value = ENGINE(source).evaluate(data=data, context=ROOT.create_child_context())
    if isinstance(value, utils.FrozenDict):
        return dict(value)
    return value


def run_jinja(source, data):
    environment = sandbox.SandboxedEnvironment(
        undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    value = environment.compile_expression(source, undefined_to_none=False)(_=data)
    if isinstance(value, jinja2.Undefined):
        str(value)
    return value


def answer(request):
    try:
        run = run_yaql if request['language'] == 'yaql' else run_jinja
        value = run(request['expr'], request['context'])
        json.dumps(value, allow_nan=False)
        return {'result': value}
    except Late:
        return {'skipped': True}
    except (MemoryError, RecursionError, OverflowError):
        return {'skipped': True}
    except Exception as error:
        return {'error': type(error).__name__}


if 'jinja' in sys.argv and sandbox is None:
    sys.exit(3)
signal.signal(signal.SIGALRM, late)
for line in sys.stdin:
    request = json.loads(line)
    signal.setitimer(signal.ITIMER_REAL, 2)
    out = answer(request)
    signal.setitimer(signal.ITIMER_REAL, 0)
    out['id'] = request['id']
    try:
        print(json.dumps(out, allow_nan=False))
    except (TypeError, ValueError):
        print(json.dumps({'id': request['id'], 'skipped': True}))
