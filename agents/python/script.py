"""A script that stands in for the model of OpenAI's Agents SDK, so that no request leaves this machine."""

import json
from typing import Any

from agents import Model, ModelResponse, Usage, set_tracing_disabled
from openai.types.responses import ResponseFunctionToolCall, ResponseOutputMessage, ResponseOutputText


set_tracing_disabled(True)


class Script(Model):
    """Calls one tool in each turn, and answers with what came back. `$id` is the id of the first task."""

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
            answer = json.dumps({"tools": sorted(self.seen), "results": self.results})
            text = ResponseOutputText(type="output_text", text=answer, annotations=[])
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
