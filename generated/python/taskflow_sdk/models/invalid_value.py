# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.value_location import ValueLocation, check_value_location

T = TypeVar("T", bound="InvalidValue")


@_attrs_define
class InvalidValue:
    """One invalid value.

    Attributes:
        in_ (ValueLocation): The part of the request that holds the value.
        pointer (str): The position of the value, as a JSON Pointer (RFC 6901). Empty for the whole body. Example:
            /title.
        detail (str): What is wrong. Continues the name of the value to a sentence. Example: must not be blank.
    """

    in_: ValueLocation
    pointer: str
    detail: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        in_: str = self.in_

        pointer = self.pointer

        detail = self.detail

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "in": in_,
                "pointer": pointer,
                "detail": detail,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        in_ = check_value_location(d.pop("in"))

        pointer = d.pop("pointer")

        detail = d.pop("detail")

        invalid_value = cls(
            in_=in_,
            pointer=pointer,
            detail=detail,
        )

        invalid_value.additional_properties = d
        return invalid_value

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
