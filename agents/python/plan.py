"""Runs an agent of OpenAI's Agents SDK with the tasks of its user. A script stands in for the model: it makes the calls of tools that
it was given, and no request leaves this machine."""

import asyncio
import json
import sys
from typing import Any

from agents import Agent, Model, ModelResponse, Runner, Usage, set_tracing_disabled
from agents.mcp import MCPServerStreamableHttp
from openai.types.responses import ResponseFunctionToolCall, ResponseOutputMessage, ResponseOutputText


class Script(Model):
    """Calls one tool in each turn. `$id` is the id of the task that came back first."""

    def __init__(self, calls: list[tuple[str, dict[str, Any]]]) -> None:
        self.calls = calls
        self.turn = 0
        self.results: list[Any] = []
        self.seen: dict[str, Any] = {}

    async def get_response(self, system_instructions, input, model_settings, tools, *_args, **_named):
        self.seen = {tool.name: tool.params_json_schema for tool in tools}
        outputs = [item for item in input if isinstance(item, dict) and item.get("type") == "function_call_output"]
        self.results = [as_text(item["output"]) for item in outputs]
        if self.turn == len(self.calls):
            text = ResponseOutputText(type="output_text", text="done", annotations=[])
            message = ResponseOutputMessage(
                id="message", type="message", role="assistant", status="completed", content=[text]
            )
            return ModelResponse(output=[message], usage=Usage(), response_id=None)
        name, arguments = self.calls[self.turn]
        if "$id" in arguments.values():
            arguments = {**arguments, "task_id": json.loads(self.results[0])["tasks"][0]["id"]}
        call = ResponseFunctionToolCall(
            type="function_call", call_id=f"call_{self.turn}", name=name, arguments=json.dumps(arguments)
        )
        self.turn += 1
        return ModelResponse(output=[call], usage=Usage(), response_id=None)

    def stream_response(self, *_args, **_named):
        raise NotImplementedError


def as_text(output: Any) -> str:
    return output if isinstance(output, str) else "".join(part["text"] for part in output)


async def main(url: str, token: str, calls: list[tuple[str, dict[str, Any]]]) -> None:
    set_tracing_disabled(True)
    model = Script(calls)
    async with MCPServerStreamableHttp(
        name="taskflow",
        params={"url": url, "headers": {"Authorization": f"Bearer {token}"}, "timeout": 30},
        client_session_timeout_seconds=30,
        cache_tools_list=True,
    ) as server:
        agent = Agent(name="Planner", instructions="Plan the week.", mcp_servers=[server], model=model)
        result = await Runner.run(agent, "Plan my week.")
    print(json.dumps({"answer": result.final_output, "tools": sorted(model.seen), "results": model.results}))


asyncio.run(main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3])))
