# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="EmailChange")


@_attrs_define
class EmailChange:
    """The new e-mail address of an account, and its password.

    Attributes:
        email (str): An e-mail address in ASCII. Upper and lower case make no difference, and white space at both ends
            is removed. Example: alice@example.com.
        password (str): Compared exactly as sent. U+0000 is refused. Example: password123.
    """

    email: str
    password: str

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        password = self.password

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "email": email,
                "password": password,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email")

        password = d.pop("password")

        email_change = cls(
            email=email,
            password=password,
        )

        return email_change
