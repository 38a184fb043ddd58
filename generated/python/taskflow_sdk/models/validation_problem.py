# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.problem_code import ProblemCode, check_problem_code
from ..models.problem_type import ProblemType, check_problem_type

if TYPE_CHECKING:
    from ..models.invalid_value import InvalidValue


T = TypeVar("T", bound="ValidationProblem")


@_attrs_define
class ValidationProblem:
    """Which values are invalid, and why.

    Attributes:
        type_ (ProblemType): Always `about:blank`. `code` names the problem.
        title (str): The name of the status. Example: Unprocessable Content.
        status (int): The status of the reply. Example: 404.
        detail (str): What went wrong and what to do, for people. Example: The request has 1 invalid value..
        code (ProblemCode): The name of the problem, for programs.
        request_id (str): The id of one request. Example: 0198f0a4-6f2e-4c1b-9d57-3a1f5e7c2b40.
        errors (list[InvalidValue]): The invalid values, at most twenty.
    """

    type_: ProblemType
    title: str
    status: int
    detail: str
    code: ProblemCode
    request_id: str
    errors: list[InvalidValue]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        title = self.title

        status = self.status

        detail = self.detail

        code: str = self.code

        request_id = self.request_id

        errors = []
        for componentsschemas_invalid_values_item_data in self.errors:
            componentsschemas_invalid_values_item = componentsschemas_invalid_values_item_data.to_dict()
            errors.append(componentsschemas_invalid_values_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "title": title,
                "status": status,
                "detail": detail,
                "code": code,
                "request_id": request_id,
                "errors": errors,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.invalid_value import InvalidValue  # noqa: PLC0415

        d = dict(src_dict)
        type_ = check_problem_type(d.pop("type"))

        title = d.pop("title")

        status = d.pop("status")

        detail = d.pop("detail")

        code = check_problem_code(d.pop("code"))

        request_id = d.pop("request_id")

        errors = []
        _errors = d.pop("errors")
        for componentsschemas_invalid_values_item_data in _errors:
            componentsschemas_invalid_values_item = InvalidValue.from_dict(componentsschemas_invalid_values_item_data)

            errors.append(componentsschemas_invalid_values_item)

        validation_problem = cls(
            type_=type_,
            title=title,
            status=status,
            detail=detail,
            code=code,
            request_id=request_id,
            errors=errors,
        )

        validation_problem.additional_properties = d
        return validation_problem

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
