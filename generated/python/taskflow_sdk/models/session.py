# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.token_type import TokenType, check_token_type

T = TypeVar("T", bound="Session")


@_attrs_define
class Session:
    """An access token and its user.

    Attributes:
        user_id (str): The id of a user, which is the token's `sub`. Opaque. Example: alice.
        email (str): An e-mail address in ASCII. Upper and lower case make no difference, and white space at both ends
            is removed. Example: alice@example.com.
        token (str): The access token, to be sent as `Authorization: Bearer <token>`.
        token_type (TokenType): The scheme of the token (RFC 6750).
        expires_in (int): A number of seconds. Example: 604800.
    """

    user_id: str
    email: str
    token: str
    token_type: TokenType
    expires_in: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_id = self.user_id

        email = self.email

        token = self.token

        token_type: str = self.token_type

        expires_in = self.expires_in

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "user_id": user_id,
                "email": email,
                "token": token,
                "token_type": token_type,
                "expires_in": expires_in,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_id = d.pop("user_id")

        email = d.pop("email")

        token = d.pop("token")

        token_type = check_token_type(d.pop("token_type"))

        expires_in = d.pop("expires_in")

        session = cls(
            user_id=user_id,
            email=email,
            token=token,
            token_type=token_type,
            expires_in=expires_in,
        )

        session.additional_properties = d
        return session

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
