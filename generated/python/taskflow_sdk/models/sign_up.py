# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="SignUp")


@_attrs_define
class SignUp:
    """A new account.

    Attributes:
        email (str): An e-mail address in ASCII. Upper and lower case make no difference, and white space at both ends
            is removed. Example: alice@example.com.
        password (str): Stored only as a hash, and compared exactly as sent. U+0000 is refused. The most common
            passwords are refused, in upper and lower case, except `password123` outside of production. Example:
            password123.
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

        sign_up = cls(
            email=email,
            password=password,
        )

        return sign_up
